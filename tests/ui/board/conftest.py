import pytest

from checkin.ui.board.board_page import BoardPage


@pytest.fixture
def board(clerk) -> BoardPage:
    """The board, while the three sector sessions and a closed meeting run."""
    clerk.window.around.now.time = clerk.desk.setup.sessions["textile"].start
    clerk.window.show_page("board")
    page = clerk.window.made["board"]
    assert isinstance(page, BoardPage)
    return page


@pytest.fixture
def let_in(clerk):
    """Let somebody in by name."""

    def admit(ref: str, checkpoint: str) -> None:
        from checkin.services.admission import present, scan_of

        file = clerk.desk.file
        scan = scan_of(file, checkpoint, attendee=clerk.person(ref=ref).id)
        assert present(file, scan).scan.verdict.admitted
        clerk.desk.work.changed.emit()

    return admit
