"""The panel: sheets on which supervisors rate every option, and what their ratings come to."""
