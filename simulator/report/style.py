"""How a page looks: a quiet consulting room, one column on a screen, two pages of A4 on paper. No font and no picture is fetched."""

from simulator.report.colours import DARK, LIGHT, variables


def rules() -> str:
    """The style sheet of every report."""
    return "\n".join((_COLOURS, _TEXT, _FIGURES, _drawings(), _PRINT))


_COLOURS = f"""
:root{{color-scheme:light dark;{variables(LIGHT)}}}
@media screen and (prefers-color-scheme:dark){{:root{{{variables(DARK)}}}}}
"""

_TEXT = """
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
main{max-width:42rem;margin:0 auto;padding:1.5rem 1rem 3rem;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.25;font-weight:600;margin:0}
h1{font:400 1.9rem/1.2 Georgia,"Iowan Old Style","Noto Serif","DejaVu Serif",serif}
h2{font-size:1.05rem;margin:2.2rem 0 .5rem;padding-top:.6rem;border-top:1px solid var(--rule)}
h3{font-size:1rem;color:var(--quiet);margin:1.6rem 0 .4rem}
h3 span{font-size:.9rem;font-weight:400;margin-left:.5em}
p{margin:.4rem 0}
.kind,.under,.quiet,figcaption,footer{color:var(--quiet)}
.kind{margin:0 0 .3rem;font-size:.9rem}
.quiet,figcaption,footer{font-size:.9rem}
.said{margin:.5rem 0;padding-left:.8rem;border-left:3px solid var(--rule);white-space:pre-line}
.said b{display:block;font-size:.82rem;font-weight:600;color:var(--quiet)}
.client{border-color:var(--client-mark);color:var(--client)}
.client b{color:var(--client-mark)}
.you{border-color:var(--you-mark);color:var(--you)}
.you b{color:var(--you-mark)}
.client,.you{font-family:Georgia,"Iowan Old Style","Noto Serif","DejaVu Serif",serif}
.client b,.you b{font-family:system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
footer{margin-top:2.2rem;padding-top:.6rem;border-top:1px solid var(--rule)}
"""

_FIGURES = """
figure{margin:1rem 0}
svg{display:block;width:100%;max-width:30rem;height:auto;overflow:visible}
details{margin-top:.4rem}
summary{color:var(--quiet);font-size:.9rem;cursor:pointer;padding:.2rem 0}
summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--you-mark);outline-offset:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.85rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--quiet);padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.15rem .7rem .15rem 0;border-top:1px solid var(--rule);overflow-wrap:normal}
thead th{color:var(--quiet);border-top:0}
th{font-weight:400}
td{white-space:nowrap}
"""

_PRINT = """
@page{size:A4;margin:13mm 15mm}
@media print{
body{background:none;font-size:9.2pt;line-height:1.4}
main{max-width:none;padding:0}
h1{font-size:17pt}
h2{font-size:10.4pt;margin:3.2mm 0 1mm;padding-top:1.2mm;break-after:avoid}
h2+.quiet{break-after:avoid}
h3{font-size:9.2pt;margin:1.8mm 0 .6mm;break-after:avoid}
h3 span{font-size:8.2pt}
p{margin:.7mm 0}
.kind,.quiet,figcaption,footer,caption{font-size:8.2pt}
.said{margin:1mm 0;padding-left:2.4mm;border-left-width:1.5pt;break-inside:avoid}
.said b{display:inline;font-size:8.2pt;margin-right:1.4mm}
figure{display:grid;grid-template-columns:82mm 1fr;gap:0 5mm;align-items:start;margin:1.4mm 0;break-inside:avoid}
svg{max-width:82mm}
details{margin:0}
details::details-content{content-visibility:visible;block-size:auto}
summary{display:none}
.scroll{overflow:visible}
table{font-size:7.6pt;line-height:1.25;width:100%}
th,td{padding:.3mm 1.3mm .3mm 0}
caption{display:none}
footer{margin-top:3mm;padding-top:1.2mm;break-inside:avoid}
}
"""


def _drawings() -> str:
    """The colours of the drawings, which have those by daylight written into them, from the page's own."""
    fills = "".join(f".f-{role}{{fill:var(--{role})}}" for role in LIGHT)
    return fills + "".join(f".s-{role}{{stroke:var(--{role})}}" for role in LIGHT)
