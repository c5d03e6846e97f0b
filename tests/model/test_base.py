"""What all parts of the model share: strictness, lists with an entry at least."""

import pytest
from pydantic import ValidationError

from annual_report.model.activities import Activity
from annual_report.model.charts import Chart
from annual_report.values.text_types import Prose


def test_model_is_strict_and_frozen() -> None:
    activity = Activity.model_validate({"id": "a", "text": "Đã làm."})
    assert isinstance(activity.text, Prose)
    with pytest.raises(ValidationError, match="frozen"):
        activity.text = Prose("Khác.")  # type: ignore[misc]
    with pytest.raises(ValidationError, match="Extra inputs"):
        Activity.model_validate({"id": "a", "text": "Đã làm.", "tekst": "x"})


def test_list_that_needs_an_entry_refuses_none() -> None:
    with pytest.raises(ValidationError, match="this list is empty"):
        Chart.model_validate({"id": "a", "title": "A", "statistics": []})
