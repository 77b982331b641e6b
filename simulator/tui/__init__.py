"""The full-screen app. The only place that imports textual; no rule of the play or of scoring lives here."""
