"""What the product rests on: honest sentences, six points where the article needs a nuance, and the sources with how far each was read.

`docs/evidence.md` holds the same sources; a test keeps the two together.
"""

from enum import Enum
from typing import NamedTuple

TITLE = "Evidence"


class Read(Enum):
    """How far a source was read before it was used."""

    ABSTRACT = "abstract level"
    SECONDARY = "a secondary account"
    ARTICLE = "read in full"
    MEMORY = "from memory, to be read before quoting"


class Source(NamedTuple):
    """A source: who and when, what it was used for, how far it was read."""

    name: str
    used_for: str
    read: Read


class Nuance(NamedTuple):
    """A point at which the article's message is kept and said more carefully."""

    title: str
    text: str


MODEL_SENTENCE = (
    "The client is a teaching model. Signs and order of its effects follow the article and the sources; the whole numbers are "
    "chosen so that the lessons show, and were not fitted to data. Nothing it does is a prediction about a real person."
)
NO_CLAIM = "We make no claim that practising here improves what clients get from you: nobody has measured it."
PROVISIONAL = (
    "The key is provisional. It is one synthesis of the article, of expert opinion and of small process studies, and no panel of "
    "supervisors has rated it yet."
)
INTERNAL = (
    "The vignettes were read through and keyed inside the project only; outside supervisors have not reviewed them."
)
NOT_THERAPY = (
    "This is practice. It is not therapy, not an assessment of anybody, and not a training in the assessment of risk."
)

HONEST: tuple[str, ...] = (MODEL_SENTENCE, NO_CLAIM, PROVISIONAL, INTERNAL, NOT_THERAPY)
"""What the product says of itself, from the top of the page."""

NUANCES_TITLE = "Six points where the article needs a nuance"
SOURCES_TITLE = "Sources, what each was used for, and how far it was read"

NUANCES: tuple[Nuance, ...] = (
    Nuance(
        "Attachment and outcome",
        "In the meta-analysis of 2011 (14 studies, 19 cohorts, 1,467 clients) attachment anxiety went with worse outcome (d = -.46), "
        "security with better (d = +.37), avoidance with neither (d about 0). As correlations: about -.22, +.18 and -.01; "
        "real and small.",
    ),
    Nuance(
        "Changeable",
        "That meta-analysis relates attachment before therapy to outcome; it does not show change. Change rests on the update of "
        "2018 (36 studies, 3,158 patients) and on a systematic review of 2015. It can move: clearest for anxiety and security, "
        "least clear for avoidance.",
    ),
    Nuance(
        "Four patterns",
        "The studies measure dimensions, and dimensions fit better than categories; one person may relate differently to different "
        "people. No pooled result exists there for a fourth, fearful-disorganized type. So: four teaching prototypes, belief as "
        "100 points, mixed cases, and never “he is an avoidant”.",
    ),
    Nuance(
        "Fearful and disorganized",
        "Two constructs that overlap: one from self-report, one from interviews. The article joins them, we keep its label and say so.",
    ),
    Nuance(
        "How much attachment explains",
        "Little of the alliance: r = -.09 for anxiety, -.13 for avoidance (33 studies each), .17 for security (17 studies). A stalled "
        "alliance has other causes, and the debrief offers them: the wrong task, an error of yours, culture, the load of a life.",
    ),
    Nuance(
        "What clients make us feel",
        "“The avoidant client makes you feel useless” is clinical lore. Measured was something else: clients' attachment anxiety "
        "went with protective, over-involved and overwhelmed reactions in 101 pairs. The therapist's own attachment colours them too.",
    ),
)

SOURCES: tuple[Source, ...] = (
    Source(
        "“Why the Working Alliance Won't Form: Reading a Client's Attachment Pattern in Session”",
        "The ground of it all: the four patterns, five strategies, four questions, two misattributions.",
        Read.ARTICLE,
    ),
    # Attachment in therapy
    Source(
        "Mallinckrodt 2010",
        "The therapy relationship as one in which the attachment system is at work; fear of ending.",
        Read.SECONDARY,
    ),
    Source("Levy et al. 2011", "Attachment before therapy and outcome.", Read.ABSTRACT),
    Source("Levy, Kivity, Johnson & Gooch 2018", "Gains in security and outcome.", Read.ABSTRACT),
    Source("Taylor, Rietzschel, Danquah & Berry 2015", "What moves over therapy, and what is unclear.", Read.ABSTRACT),
    Source("Fraley et al. 2015", "Dimensions rather than categories.", Read.ABSTRACT),
    Source("Bartholomew & Horowitz 1991", "Four prototypes from models of self and other; “fearful”.", Read.ABSTRACT),
    Source("Talia et al. 2022", "Unresolved, disorganized speech in session: the unfinished story.", Read.ABSTRACT),
    Source(
        "Talia, Miller-Bottome & Daniel 2017",
        "Attachment can be read from how clients speak in session. The names of its scales: from memory.",
        Read.ABSTRACT,
    ),
    Source("Miller-Bottome et al. 2018", "Who invites attunement, who shrinks whose part.", Read.ABSTRACT),
    Source("Miller-Bottome et al. 2019", "Security in session and repair of ruptures.", Read.ABSTRACT),
    Source(
        "Daly & Mallinckrodt 2009",
        "Therapeutic distance: meet it first, then move the other way (expert opinion).",
        Read.ABSTRACT,
    ),
    Source(
        "Mallinckrodt, Choi & Daly 2015",
        "Distance scale: avoidance and too close, anxiety and too distant.",
        Read.ABSTRACT,
    ),
    Source("Egozi, Tishby & Wiseman 2021", "Distance seen by observers; mixed support.", Read.ABSTRACT),
    Source(
        "Mallinckrodt, Gantt & Coble 1995; Mallinckrodt & Jeong 2015",
        "Attachment to the therapist and alliance: an intense bond is not a good alliance.",
        Read.ABSTRACT,
    ),
    Source(
        "A German study of the same scale, 2022",
        "“Pseudosecure” answers; the mixed case that looks smooth.",
        Read.ABSTRACT,
    ),
    Source("Janzen et al.", "What dismissing and secure clients find relationship-building.", Read.ABSTRACT),
    Source("Marmarosh et al. 2014", "Partial support only for matching opposites.", Read.ABSTRACT),
    Source(
        "Dozier 1990, after a review of 2010", "Deactivating clients seek less help and disclose less.", Read.SECONDARY
    ),
    Source("Dozier, Cue & Barnett 1994", "Non-complementary response.", Read.MEMORY),
    Source("Slade; Wallin", "Pattern as a lens; enactments and the nonverbal.", Read.MEMORY),
    Source("Crook Lyon, Gelso et al. 2007", "A precedent: trainees and recorded client styles.", Read.ABSTRACT),
    Source("Siegel 1999", "Window of tolerance, a metaphor.", Read.SECONDARY),
    Source("Carryer & Greenberg 2010", "Moderate arousal did better than much or none.", Read.ABSTRACT),
    Source("Holmes 1997; Holmes 2014", "Endings by pattern.", Read.ABSTRACT),
    # Alliance, rupture, repair
    Source("Bordin 1979", "Goals, tasks, bond.", Read.SECONDARY),
    Source("Flückiger et al. 2018", "Alliance and outcome, r = .28.", Read.ABSTRACT),
    Source("Notsu et al. 2024", "Attachment explains little of the alliance.", Read.ABSTRACT),
    Source("Diener & Monroe 2011", "Security and alliance, r = .17.", Read.ABSTRACT),
    Source(
        "Rupture Resolution Rating System, manuals of 2015 and 2022",
        "What a rupture is, families of withdrawal. Lists of confrontation and resolution: from memory.",
        Read.SECONDARY,
    ),
    Source("Eubanks et al. 2019", "Rupture markers and drop-out.", Read.ABSTRACT),
    Source(
        "Center for Alliance-Focused Training", "Immediate and exploratory repair, metacommunication.", Read.SECONDARY
    ),
    Source("Eubanks, Muran & Safran 2018", "Repair goes with outcome; training alone hardly.", Read.ABSTRACT),
    # Countertransference
    Source("Hayes, Gelso, Goldberg & Kivlighan 2018", "Reactions, their management, outcome.", Read.ABSTRACT),
    Source("Hayes et al. 1991", "Factors of managing reactions.", Read.ABSTRACT),
    Source("Betan et al. 2005", "Kinds of reactions; the words of the log are our own.", Read.ABSTRACT),
    Source(
        "“Patient attachment and therapist countertransference”, 101 dyads",
        "Attachment anxiety and therapists' reactions. Its authors: from memory.",
        Read.ABSTRACT,
    ),
    Source("Pell 2022, dissertation", "Therapists' own attachment.", Read.ABSTRACT),
    # Practice, feedback, scoring
    Source("Systematic review of deliberate practice, 2024", "Promising, biased, best form unknown.", Read.ABSTRACT),
    Source(
        "Chow et al. 2025",
        "Feedback with refinement carried over to new vignettes; reflection alone did not.",
        Read.ABSTRACT,
    ),
    Source("Lagerberg et al. 2024", "Evidence against: alliance fell after practice with peers.", Read.SECONDARY),
    Source("Bertsch et al. 2007", "Say it first in your own words.", Read.ABSTRACT),
    Source("Van der Kleij et al. 2015", "Feedback that explains.", Read.ABSTRACT),
    Source("Latimier et al. 2021", "Spaced practice.", Read.ABSTRACT),
    Source(
        "Catano et al. 2012; Weng et al. 2018; Legree et al. 2010",
        "How choices of this kind are scored.",
        Read.ABSTRACT,
    ),
    Source("Haladyna, Downing & Rodriguez 2002", "How options are written.", Read.ABSTRACT),
    # Safety and fairness
    Source(
        "Bridgland et al. 2023",
        "Content notes do not protect; hence short themes and a real way to skip.",
        Read.ABSTRACT,
    ),
    Source("Dazzi et al. 2014", "Asking about suicide does not bring it about.", Read.ABSTRACT),
    Source(
        "Wang & Mallinckrodt 2006; Wei et al. 2004; Kietaibl 2012",
        "Culture: reserve is not a cue by itself.",
        Read.ABSTRACT,
    ),
)
"""Read with care: most of it at the level of abstracts."""
