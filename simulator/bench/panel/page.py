"""The sheet as one self-contained page: rate with the mouse or the keyboard, then save the CSV it makes. Nothing is sent anywhere."""

import json
from collections.abc import Iterable, Iterator
from html import escape

from scoring.panel import HIGHEST, LOWEST
from simulator.bench.panel.sheet import RatedTurn, Sheet

INTRODUCTION = (
    "You see what was said before, the client's words, and lines a therapist could say next. Rate every line from 1 to 5: with this"
    " client, of this pattern, at this moment, how good is it to say? 5 is the best thing to say now, 1 works against this client here."
    " Two lines may have the same rating. Nothing leaves this page before you save the file and hand it on."
)

_STYLE = """
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #222; background: #fdfcf9; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 3rem; border-top: 1px solid #bbb; padding-top: 1rem; }
h3 { font-size: 1rem; margin: 2rem 0 .5rem; color: #666; font-weight: normal; }
.before { color: #666; } .says { font-weight: bold; }
fieldset { border: 0; padding: .5rem 0; margin: 0; } legend { padding: 0; }
label { display: inline-block; padding: .3rem .7rem; cursor: pointer; } label:focus-within { outline: 2px solid #06c; }
#save { position: sticky; bottom: 0; padding: .8rem 0; background: #fdfcf9; border-top: 1px solid #bbb; }
button { font: inherit; padding: .4rem 1rem; }
"""

_SCRIPT = """
const form = document.querySelector("form"), count = document.querySelector("#count");
const ids = JSON.parse(document.querySelector("#ids").textContent);
const rated = () => new Map([...new FormData(form)]);
const tell = () => { count.textContent = `${rated().size} of ${ids.length} rated`; };
form.addEventListener("change", tell); tell();
form.addEventListener("submit", event => {
  event.preventDefault();
  const given = rated();
  const rows = ids.map(([id, mark]) => `${id},${mark},${given.get(id) ?? ""},`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["id,mark,rating,note\\r\\n" + rows.join("\\r\\n") + "\\r\\n"], {type: "text/csv"}));
  link.download = "ratings.csv";
  link.click();
});
"""


def page(sheets: Iterable[Sheet]) -> str:
    """The whole page."""
    listed = tuple(sheets)
    ids = [(option.key, option.mark) for sheet in listed for turn in sheet.turns for option in turn.options]
    body = "\n".join(part for sheet in listed for part in _sheet(sheet))
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
        f" script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        f"<title>Rating sheet</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>Rating sheet</h1>\n"
        f"<p>{escape(INTRODUCTION)}</p>\n<form>\n{body}\n"
        f'<div id="save"><button>Save the ratings</button> <span id="count" role="status"></span></div>\n</form>\n</main>\n'
        f'<script type="application/json" id="ids">{_json(ids)}</script>\n<script>{_SCRIPT}</script>\n</body>\n</html>\n'
    )


def _json(data: object) -> str:
    """JSON that cannot end the element it stands in."""
    return json.dumps(data).replace("<", "\\u003c")


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"<h2>{escape(sheet.person)}</h2>\n<p>{escape(sheet.setting)}</p>"
    if sheet.pattern:
        yield f"<p>Pattern: <strong>{escape(sheet.pattern)}</strong></p>"
    for turn in sheet.turns:
        yield from _turn(turn)


def _turn(turn: RatedTurn) -> Iterator[str]:
    yield f"<h3>{escape(turn.place)}</h3>"
    if turn.context:
        yield f'<p class="before">{escape(turn.context)}</p>'
    if turn.client:
        yield f'<p class="says">{escape(turn.client)}</p>'
    for option in turn.options:
        name = escape(option.key, quote=True)
        radios = " ".join(
            f'<label><input type="radio" name="{name}" value="{value}"> {value}</label>'
            for value in range(LOWEST, HIGHEST + 1)
        )
        yield f"<fieldset><legend>{option.letter}) {escape(option.words)}</legend>{radios}</fieldset>"
