"""A simulated webcam that a badge is held before. No camera was here: these are drawn pictures.

Everything below is a simulation. It says how the program would fare if cameras and hands were
as it assumes, and it compares treatments with each other; no real webcam was measured. What is
assumed stands beside each number: the camera in `webcam`, the hand in `hand`, the light in
`light`. Where a range is given, each approach draws from it by its seed, the bad end included.

`python -m tests.camera` prints the table of `__main__`.
"""
