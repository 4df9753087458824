"""The worker process: answers, sentences, limits, cancel."""

import threading
import time
from datetime import UTC, datetime

import pytest

from reader.errors import ReaderError
from reader.model.page import Page
from reader.worker import CancelledError, Worker

TEXT = "A short report\n\n" + "\n\n".join(
    f"Paragraph {number} tells what the council of Lowmere decided about the harbour on that day."
    for number in range(9)
)


def page(data: bytes, media_type: str = "text/plain") -> Page:
    return Page("given", data, media_type, datetime(2026, 1, 2, tzinfo=UTC))


def test_a_page_is_cleaned_and_its_facts_are_found() -> None:
    with Worker() as worker:
        article = worker.clean(page(TEXT.encode()))
        assert "Lowmere" in article.text
        facts = worker.facts(article.text)
        for entity in facts.entities():
            for mention in entity.mentions:
                assert mention.span.of(article.text) == mention.text


def test_an_expected_failure_is_one_sentence_and_the_next_job_runs() -> None:
    with Worker() as worker:
        with pytest.raises(ReaderError) as failed:
            worker.clean(page(b"   "))
        assert str(failed.value).endswith(".")
        assert worker.clean(page(TEXT.encode())).text


def test_a_job_over_its_time_is_killed_and_the_next_one_runs() -> None:
    with Worker(clean_seconds=0.0) as worker:
        with pytest.raises(ReaderError, match="longer than"):
            worker.clean(page(TEXT.encode()))
        assert worker.facts("Five boats.").numbers


def test_a_job_can_be_cancelled() -> None:
    with Worker() as worker:
        outcome: list[BaseException] = []

        def work() -> None:
            try:
                worker.facts("Ana Ruiz met 3 of 4 people in Oslo. " * 60_000)
            except ReaderError as error:
                outcome.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        for _ in range(200):
            time.sleep(0.05)
            worker.cancel()
            if not thread.is_alive():
                break
        thread.join()
        assert [type(error) for error in outcome] == [CancelledError]


def test_facts_that_nobody_waits_for_are_given_up_and_the_next_job_runs() -> None:
    asked: list[bool] = []

    def unwanted() -> bool:
        asked.append(True)
        return len(asked) > 3

    with Worker() as worker:
        with pytest.raises(CancelledError):
            worker.facts("Ana Ruiz met 3 of 4 people in Oslo. " * 60_000, unwanted=unwanted)
        assert worker.facts("Five boats.", unwanted=lambda: False).numbers
