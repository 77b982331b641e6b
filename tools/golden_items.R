# Makes tests/scoring/golden/*.json: what R's psych package says of made-up answers. The tests read the files only.
#
#   apt-get install r-base-core r-cran-psych
#   Rscript tools/golden_items.R
#
# Written with R 4.2 and psych 2.2; `psych::alpha` gives alpha and r.drop, `psych::r.con` the interval by Fisher's z,
# `prop.test(correct = FALSE)` the one by Wilson.

suppressPackageStartupMessages(library(psych))

number <- function(x) if (is.na(x)) "null" else sprintf("%.17g", x)
list_of <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ", "), "]")
rows_of <- function(m) paste0("[\n  ", paste(apply(m, 1, list_of), collapse = ",\n  "), "\n ]")

credit <- c(0, .3, .6, 1)

answers <- function(people, items, seed, against = 0) {
  set.seed(seed)
  able <- rnorm(people)
  m <- sapply(seq_len(items), function(i) {
    sign <- if (i <= against) -1 else 1
    credit[cut(sign * .7 * able + rnorm(people) - .4 + i / items, c(-Inf, -.7, 0, .7, Inf), labels = FALSE)]
  })
  colnames(m) <- paste0("i", seq_len(items))
  m
}

golden <- function(name, people, items, seed, against = 0) {
  m <- answers(people, items, seed, against)
  found <- suppressWarnings(psych::alpha(as.data.frame(m), warnings = FALSE))
  drop <- found$item.stats$r.drop
  ends <- sapply(drop, function(r) psych::r.con(r, people))
  sums <- rowSums(m)
  alpha <- found$total$raw_alpha
  out <- c(
    paste0('"people": ', people), paste0('"items": ', items),
    paste0('"mean": ', list_of(colMeans(m))),
    paste0('"r_drop": ', list_of(drop)),
    paste0('"low": ', list_of(ends[1, ])), paste0('"high": ', list_of(ends[2, ])),
    paste0('"alpha": ', number(alpha)),
    paste0('"sum_mean": ', number(mean(sums))), paste0('"sum_sd": ', number(sd(sums))),
    paste0('"sem": ', number(sd(sums) * sqrt(1 - alpha))),
    paste0('"rows": ', rows_of(m))
  )
  writeLines(paste0("{", paste(out, collapse = ",\n "), "}"), file.path("tests/scoring/golden", paste0(name, ".json")))
}

golden("class_of_60", 60, 8, 11)
golden("class_of_214", 214, 14, 12)
golden("two_items_against", 90, 10, 13, against = 2)

shares <- expand.grid(k = 0:60, n = c(1, 4, 11, 29, 30, 60))
shares <- shares[shares$k <= shares$n, ]
ends <- mapply(function(k, n) suppressWarnings(prop.test(k, n, correct = FALSE)$conf.int), shares$k, shares$n)
writeLines(
  paste0("[", paste(sprintf("[%d, %d, %.17g, %.17g]", shares$k, shares$n, ends[1, ], ends[2, ]), collapse = ",\n "), "]"),
  "tests/scoring/golden/wilson.json"
)
