"""The client model: what a client's state is, and the few rules by which a line moves it.

A teaching model: signs and order of effects follow the article and the sources in `docs/evidence.md`; the integers are chosen so
that the lessons show. It is not fitted to data and predicts nothing about real people.
"""
