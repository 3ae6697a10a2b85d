"""Reads ticket exports with Groundswell on a Spark cluster: the step for each ticket is `groundswell read -` inside
`pipe`, what is to be grouped is merged in a tree, and grouped once, at the end.

    spark-submit groundswell_job.py --groundswell "groundswell" EXPORT OUT

EXPORT is whatever Spark reads as text (NDJSON, also .gz); OUT is a folder that all workers share. It gets `read/` (lines
for `groundswell tables OUT/read --out …`), `parts/` and, where the job ends well, `groups.ndjson`. Whatever a worker
writes stands under its name only when it is whole, so that a task that is run again, or twice at once, does no harm.
"""

import argparse
import os
import shlex
import subprocess
import uuid

from pyspark import SparkContext, TaskContext

FAN_IN = 8


def whole(path, run):
    """Lets `run` write a file beside `path`, and gives it that name when it is whole."""
    making = f"{path}.{uuid.uuid4().hex}"
    try:
        with open(making, "wb") as out:
            run(out)
            out.flush()
            os.fsync(out.fileno())
        os.replace(making, path)
    finally:
        if os.path.exists(making):
            os.remove(making)
    return path


def part_of(command, folder):
    """Writes down what was read of a partition, and what is to be grouped of it; gives the path of the latter."""

    def write(lines):
        number = TaskContext.get().partitionId()
        read = os.path.join(folder, "read", f"{number:06d}.ndjson")
        part = os.path.join(folder, "parts", f"{number:06d}.part")

        def lines_out(out):
            for line in lines:
                out.write(line.encode("utf-8") + b"\n")

        whole(read, lines_out)
        yield whole(part, lambda out: subprocess.run([*command, "group", "--partial", read], stdout=out, check=True))

    return write


def merged(command, folder, level):
    """Puts some parts together into one."""

    def merge(numbered):
        number, paths = numbered
        path = os.path.join(folder, "parts", f"level{level}-{number:06d}.part")
        return whole(path, lambda out: subprocess.run([*command, "group", "--merge", *paths], stdout=out, check=True))

    return merge


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--groundswell", default="groundswell", help="the command, as the workers start it")
    arguments.add_argument("--partitions", type=int, default=None, help="so many at least (of .gz one a file)")
    arguments.add_argument("export")
    arguments.add_argument("out")
    asked = arguments.parse_args()
    command = shlex.split(asked.groundswell)
    for name in ("read", "parts"):
        os.makedirs(os.path.join(asked.out, name), exist_ok=True)

    context = SparkContext(appName="groundswell")
    lines = context.textFile(asked.export, asked.partitions)
    # A line that cannot be read is told on the worker's standard error, and no reason to stop (exit code 1); whatever
    # else ends the filter early makes Spark run the task again.
    filter_lines = f"{asked.groundswell} read --json --threads 1 - || [ $? -eq 1 ]"
    filtered = lines.pipe(f"sh -c {shlex.quote(filter_lines)}", checkCode=True)
    paths = sorted(filtered.mapPartitions(part_of(command, asked.out)).collect())
    level = 0
    while len(paths) > 1:
        groups = [paths[at : at + FAN_IN] for at in range(0, len(paths), FAN_IN)]
        numbered = context.parallelize(list(enumerate(groups)), len(groups))
        paths = sorted(numbered.map(merged(command, asked.out, level)).collect())
        level += 1
    context.stop()
    groups = os.path.join(asked.out, "groups.ndjson")
    whole(groups, lambda out: subprocess.run([*command, "group", "--json", *paths], stdout=out, check=True))
    print(groups)


if __name__ == "__main__":
    main()
