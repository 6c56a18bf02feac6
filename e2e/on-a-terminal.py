"""Runs a command on a terminal of its own: on-a-terminal.py '[["what it asks", "what is typed"], ...]' COMMAND [ARGUMENT...]

Prints JSON: what stood on the screen, the exit code, and whether the terminal shows what is typed afterwards.
"""
import json
import os
import pty
import select
import sys
import termios
import time

steps = json.loads(sys.argv[1])
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[2], sys.argv[2:])

screen = b''
seen = 0
echo = None
deadline = time.monotonic() + 60
while time.monotonic() < deadline:
    if select.select([terminal], [], [], 0.05)[0]:
        try:
            read = os.read(terminal, 65536)
        except OSError:
            read = b''
        if not read:
            break
        screen += read
    while steps and steps[0][0].encode() in screen[seen:]:
        asked, typed = steps.pop(0)
        seen = screen.index(asked.encode(), seen) + len(asked.encode())
        # A person does not answer before the question is read.
        time.sleep(0.05)
        os.write(terminal, typed.encode())
    try:
        echo = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
    except termios.error:
        pass
else:
    os.kill(child, 9)

code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
print(json.dumps({'screen': screen.decode(errors='replace'), 'code': code, 'echo': echo, 'unasked': [asked for asked, _ in steps]}))
