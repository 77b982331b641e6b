"""What the product rests on: honest sentences, six points where the article needs a nuance, and the sources with how far each was read.

`docs/evidence.md` holds the same sources; a test keeps the two together.
"""

from enum import Enum
from typing import NamedTuple

from simulator.locale.catalogue import _

TITLE = _("Evidence")


class Read(Enum):
    """How far a source was read before it was used."""

    ABSTRACT = _("abstract level")
    SECONDARY = _("a secondary account")
    ARTICLE = _("read in full")
    MEMORY = _("from memory, to be read before quoting")


class Source(NamedTuple):
    """A source: who and when, what it was used for, how far it was read."""

    name: str
    used_for: str
    read: Read


class Nuance(NamedTuple):
    """A point at which the article's message is kept and said more carefully."""

    title: str
    text: str


MODEL_SENTENCE = _(
    "The client is a teaching model. Signs and order of its effects follow the article and the "
    "sources; the whole numbers are chosen so that the lessons show, and were not fitted to "
    "data. Nothing it does is a prediction about a real person."
)
NO_CLAIM = _("We make no claim that practising here improves what clients get from you: nobody has measured it.")
PROVISIONAL = _(
    "The key is provisional. It is one synthesis of the article, of expert opinion and of small "
    "process studies, and no panel of supervisors has rated it yet."
)
INTERNAL = _(
    "The vignettes were read through and keyed inside the project only; outside supervisors have not reviewed them."
)
NOT_THERAPY = _(
    "This is practice. It is not therapy, not an assessment of anybody, and not a training in the assessment of risk."
)

HONEST: tuple[str, ...] = (MODEL_SENTENCE, NO_CLAIM, PROVISIONAL, INTERNAL, NOT_THERAPY)
"""What the product says of itself, from the top of the page."""

NUANCES_TITLE = _("Six points where the article needs a nuance")
SOURCES_TITLE = _("Sources, what each was used for, and how far it was read")

NUANCES: tuple[Nuance, ...] = (
    Nuance(
        _("Attachment and outcome"),
        _(
            "In the meta-analysis of 2011 (14 studies, 19 cohorts, 1,467 clients) attachment anxiety "
            "went with worse outcome (d = -.46), security with better (d = +.37), avoidance with neither "
            "(d about 0). As correlations: about -.22, +.18 and -.01; real and small."
        ),
    ),
    Nuance(
        _("Changeable"),
        _(
            "That meta-analysis relates attachment before therapy to outcome; it does not show change. "
            "Change rests on the update of 2018 (36 studies, 3,158 patients) and on a systematic review "
            "of 2015. It can move: clearest for anxiety and security, least clear for avoidance."
        ),
    ),
    Nuance(
        _("Four patterns"),
        _(
            "The studies measure dimensions, and dimensions fit better than categories; one person may "
            "relate differently to different people. No pooled result exists there for a fourth, "
            "fearful-disorganized type. So: four teaching prototypes, belief as 100 points, mixed cases, "
            "and never “he is an avoidant”."
        ),
    ),
    Nuance(
        _("Fearful and disorganized"),
        _(
            "Two constructs that overlap: one from self-report, one from interviews. The article joins "
            "them, we keep its label and say so."
        ),
    ),
    Nuance(
        _("How much attachment explains"),
        _(
            "Little of the alliance: r = -.09 for anxiety, -.13 for avoidance (33 studies each), .17 for "
            "security (17 studies). A stalled alliance has other causes, and the debrief offers them: "
            "the wrong task, an error of yours, culture, the load of a life."
        ),
    ),
    Nuance(
        _("What clients make us feel"),
        _(
            "“The avoidant client makes you feel useless” is clinical lore. Measured was something else: "
            "clients' attachment anxiety went with protective, over-involved and overwhelmed reactions "
            "in 101 pairs. The therapist's own attachment colours them too."
        ),
    ),
)

SOURCES: tuple[Source, ...] = (
    Source(
        _("“Why the Working Alliance Won't Form: Reading a Client's Attachment Pattern in Session”"),
        _("The ground of it all: the four patterns, five strategies, four questions, two misattributions."),
        Read.ARTICLE,
    ),
    # Attachment in therapy
    Source(
        _("Mallinckrodt 2010"),
        _("The therapy relationship as one in which the attachment system is at work; fear of ending."),
        Read.SECONDARY,
    ),
    Source(_("Levy et al. 2011"), _("Attachment before therapy and outcome."), Read.ABSTRACT),
    Source(_("Levy, Kivity, Johnson & Gooch 2018"), _("Gains in security and outcome."), Read.ABSTRACT),
    Source(
        _("Taylor, Rietzschel, Danquah & Berry 2015"), _("What moves over therapy, and what is unclear."), Read.ABSTRACT
    ),
    Source(_("Fraley et al. 2015"), _("Dimensions rather than categories."), Read.ABSTRACT),
    Source(
        _("Bartholomew & Horowitz 1991"), _("Four prototypes from models of self and other; “fearful”."), Read.ABSTRACT
    ),
    Source(
        _("Talia et al. 2022"), _("Unresolved, disorganized speech in session: the unfinished story."), Read.ABSTRACT
    ),
    Source(
        _("Talia, Miller-Bottome & Daniel 2017"),
        _("Attachment can be read from how clients speak in session. The names of its scales: from memory."),
        Read.ABSTRACT,
    ),
    Source(_("Miller-Bottome et al. 2018"), _("Who invites attunement, who shrinks whose part."), Read.ABSTRACT),
    Source(_("Miller-Bottome et al. 2019"), _("Security in session and repair of ruptures."), Read.ABSTRACT),
    Source(
        _("Daly & Mallinckrodt 2009"),
        _("Therapeutic distance: meet it first, then move the other way (expert opinion)."),
        Read.ABSTRACT,
    ),
    Source(
        _("Mallinckrodt, Choi & Daly 2015"),
        _("Distance scale: avoidance and too close, anxiety and too distant."),
        Read.ABSTRACT,
    ),
    Source(_("Egozi, Tishby & Wiseman 2021"), _("Distance seen by observers; mixed support."), Read.ABSTRACT),
    Source(
        _("Mallinckrodt, Gantt & Coble 1995; Mallinckrodt & Jeong 2015"),
        _("Attachment to the therapist and alliance: an intense bond is not a good alliance."),
        Read.ABSTRACT,
    ),
    Source(
        _("A German study of the same scale, 2022"),
        _("“Pseudosecure” answers; the mixed case that looks smooth."),
        Read.ABSTRACT,
    ),
    Source(_("Janzen et al."), _("What dismissing and secure clients find relationship-building."), Read.ABSTRACT),
    Source(_("Marmarosh et al. 2014"), _("Partial support only for matching opposites."), Read.ABSTRACT),
    Source(
        _("Dozier 1990, after a review of 2010"),
        _("Deactivating clients seek less help and disclose less."),
        Read.SECONDARY,
    ),
    Source(_("Dozier, Cue & Barnett 1994"), _("Non-complementary response."), Read.MEMORY),
    Source(_("Slade; Wallin"), _("Pattern as a lens; enactments and the nonverbal."), Read.MEMORY),
    Source(_("Crook Lyon, Gelso et al. 2007"), _("A precedent: trainees and recorded client styles."), Read.ABSTRACT),
    Source(_("Siegel 1999"), _("Window of tolerance, a metaphor."), Read.SECONDARY),
    Source(_("Carryer & Greenberg 2010"), _("Moderate arousal did better than much or none."), Read.ABSTRACT),
    Source(_("Holmes 1997; Holmes 2014"), _("Endings by pattern."), Read.ABSTRACT),
    # Alliance, rupture, repair
    Source(_("Bordin 1979"), _("Goals, tasks, bond."), Read.SECONDARY),
    Source(_("Flückiger et al. 2018"), _("Alliance and outcome, r = .28."), Read.ABSTRACT),
    Source(_("Notsu et al. 2024"), _("Attachment explains little of the alliance."), Read.ABSTRACT),
    Source(_("Diener & Monroe 2011"), _("Security and alliance, r = .17."), Read.ABSTRACT),
    Source(
        _("Rupture Resolution Rating System, manuals of 2015 and 2022"),
        _("What a rupture is, families of withdrawal. Lists of confrontation and resolution: from memory."),
        Read.SECONDARY,
    ),
    Source(_("Eubanks et al. 2019"), _("Rupture markers and drop-out."), Read.ABSTRACT),
    Source(
        _("Center for Alliance-Focused Training"),
        _("Immediate and exploratory repair, metacommunication."),
        Read.SECONDARY,
    ),
    Source(_("Eubanks, Muran & Safran 2018"), _("Repair goes with outcome; training alone hardly."), Read.ABSTRACT),
    # Countertransference
    Source(_("Hayes, Gelso, Goldberg & Kivlighan 2018"), _("Reactions, their management, outcome."), Read.ABSTRACT),
    Source(_("Hayes et al. 1991"), _("Factors of managing reactions."), Read.ABSTRACT),
    Source(_("Betan et al. 2005"), _("Kinds of reactions; the words of the log are our own."), Read.ABSTRACT),
    Source(
        _("“Patient attachment and therapist countertransference”, 101 dyads"),
        _("Attachment anxiety and therapists' reactions. Its authors: from memory."),
        Read.ABSTRACT,
    ),
    Source(_("Pell 2022, dissertation"), _("Therapists' own attachment."), Read.ABSTRACT),
    # Practice, feedback, scoring
    Source(
        _("Systematic review of deliberate practice, 2024"), _("Promising, biased, best form unknown."), Read.ABSTRACT
    ),
    Source(
        _("Chow et al. 2025"),
        _("Feedback with refinement carried over to new vignettes; reflection alone did not."),
        Read.ABSTRACT,
    ),
    Source(_("Lagerberg et al. 2024"), _("Evidence against: alliance fell after practice with peers."), Read.SECONDARY),
    Source(_("Bertsch et al. 2007"), _("Say it first in your own words."), Read.ABSTRACT),
    Source(_("Van der Kleij et al. 2015"), _("Feedback that explains."), Read.ABSTRACT),
    Source(_("Latimier et al. 2021"), _("Spaced practice."), Read.ABSTRACT),
    Source(
        _("Catano et al. 2012; Weng et al. 2018; Legree et al. 2010"),
        _("How choices of this kind are scored."),
        Read.ABSTRACT,
    ),
    Source(_("Haladyna, Downing & Rodriguez 2002"), _("How options are written."), Read.ABSTRACT),
    # Safety and fairness
    Source(
        _("Bridgland et al. 2023"),
        _("Content notes do not protect; hence short themes and a real way to skip."),
        Read.ABSTRACT,
    ),
    Source(_("Dazzi et al. 2014"), _("Asking about suicide does not bring it about."), Read.ABSTRACT),
    Source(
        _("Wang & Mallinckrodt 2006; Wei et al. 2004; Kietaibl 2012"),
        _("Culture: reserve is not a cue by itself."),
        Read.ABSTRACT,
    ),
)
"""Read with care: most of it at the level of abstracts."""
