"""What is said of a job of printing: how far it is, and why it does not go on."""

from checkin.sentences import N_
from checkin.services.print_queue import Job, State
from checkin.words import Words

FAULTS = {
    "printer_missing": N_("{printer} is not there. Switch it on or choose another, then try again"),
    "printing_failed": N_("{printer} did not take the pages. Look at the printer, then try again"),
    "paper_too_small": N_("The badge does not fit the paper of {printer}. Choose another paper"),
    "label_printer_silent": N_("{printer} does not answer at {address}. Is it on, has it labels?"),
    "disk_full": N_("The disk is full. Make room, then try again"),
    "folder_read_only": N_("Nothing can be written to {path}"),
}
"""Why a job has stopped, in the words of its row: what was printed stands before."""


def title(job: Job, done: int, words: Words) -> str:
    """Return how far a job is, and where: 34 of 120 on HP LaserJet."""
    if not job.printer:
        return words("{n} of {of} as a PDF", n=done, of=job.total)
    return words("{n} of {of} on {printer}", n=done, of=job.total, printer=job.printer)


def standing(job: Job, words: Words) -> str:
    """Return what a job does now, or why it does not go on."""
    if job.fault is not None and job.state is State.FAILED:
        known = FAULTS.get(job.fault.code)
        if known is None:
            return words.failure_in_window(job.fault)
        return words(known, **job.fault.params)
    if job.state is State.PRINTING and job.asked is State.PAUSED:
        return words("Pauses after this part")
    if job.state is State.PRINTING and job.asked is State.CANCELLED:
        return words("Is being cancelled")
    return {
        State.PRINTING: words("Printing"),
        State.PAUSED: words("Paused"),
    }.get(job.state, words("Waits for its turn"))


def step(job: Job, words: Words) -> str:
    """Return what the job's button does."""
    if job.state is State.FAILED:
        return words("Try again")
    if State.PAUSED in (job.state, job.asked):
        return words("Go on")
    return words("Pause")


def goes_on(job: Job) -> bool:
    """Tell whether the job's button lets it go on, rather than rest."""
    return State.PAUSED in (job.state, job.asked) or job.state is State.FAILED
