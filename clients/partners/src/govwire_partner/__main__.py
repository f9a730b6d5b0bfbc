"""`govwire-partner`: the command."""

import sqlite3
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from types import ModuleType

from govwire_partner.commands import confirm, export, pull, serve, verify
from govwire_partner.failures import Failure
from govwire_partner.terminal import complain

COMMANDS: dict[str, ModuleType] = {"pull": pull, "serve": serve, "verify": verify, "confirm": confirm, "export": export}
EPILOG = """variables: GOVWIRE_HUB, the hub's address; GOVWIRE_TOKEN or GOVWIRE_TOKEN_FILE, your token;
GOVWIRE_WEBHOOK_SECRET or GOVWIRE_WEBHOOK_SECRET_FILE, for serve.
exit codes: 0 all is well; 1 something differs or was set aside; 2 wrong use; 3 the hub refuses; 4 the hub is not available, try later;
5 the hub's answer is none; 6 another process works in the folder; 130 interrupted."""


def main(arguments: list[str] | None = None) -> int:
    """The exit code; a failure is one line on standard error that says what to do."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except Failure as failure:
        complain(str(failure))
        return failure.exit_code
    except (OSError, sqlite3.OperationalError) as error:
        complain(f"The mirror cannot be read or written ({error}). Nothing is lost: free space or mend the folder, and run this again.")
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> ArgumentParser:
    parser = ArgumentParser("govwire-partner", description=__doc__, epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, module in COMMANDS.items():
        one = commands.add_parser(name, help=module.HELP, description=module.__doc__)
        module.add_arguments(one)
        one.set_defaults(run=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
