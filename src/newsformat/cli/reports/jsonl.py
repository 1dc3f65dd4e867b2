"""JSON Lines: one object a finding, as they come."""

from __future__ import annotations

import json

from newsformat.cli.reports.report import Checked, Report, members_of


class Told(Report):
    """Findings, one object a line."""

    def tell(self, checked: Checked) -> None:
        """Print what was found in a file."""
        for finding in checked.findings:
            print(json.dumps(members_of(finding), ensure_ascii=False), file=self.stream)
