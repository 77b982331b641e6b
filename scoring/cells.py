"""The tier an option would have with any pattern: the key, the risk gate, the spoken half of a tracked reaction, the stage gate."""

from scoring import key
from scoring.trace import Reading
from scoring.vocabulary import Moment, Move, Pattern, Tier


def keyed_tier(pattern: Pattern, moment: Moment, move: Move, spoken: Move, risk: bool = False) -> Tier:
    """The tier by the key and the risk gate.

    A tracked reaction is as good as its spoken half allows: best where that half fits, else the tier of the half. Where the text
    carries a cue of risk, only a spoken question about safety fits, so a tracked reaction is best only where it asks.
    """
    if move is not Move.TRACK_REACTION or spoken is Move.TRACK_REACTION:
        return key.tier(pattern, moment, move, risk=risk)
    half = key.tier(pattern, moment, spoken, risk=risk)
    if risk and spoken is Move.RISK_ASK:
        return half
    return key.tier(pattern, moment, move, risk=risk) if half.fits else half


def staged_tier(pattern: Pattern, move: Move, found: Tier, client: Reading) -> Tier:
    """The tier after the stage gate, for a client who stands here as the line is said.

    Late, with security of 6 or more and arousal at least two points below the top of the window, an insecure client can bear to
    have things named, linked or deepened: counterproductive becomes neutral. Lifting twice changes nothing.
    """
    far = client.security >= key.STAGE_SECURITY and client.activation <= client.window[1] - key.STAGE_ROOM
    return Tier.NEUTRAL if far and key.stage_lifts(pattern, move, found) else found
