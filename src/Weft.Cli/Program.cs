// The `weft` command: hands its words to the commands and their answer to the shell.
using Weft.Cli;
using Weft.Cli.Terminals;

return await WeftCommand.RunAsync(args, Terminal.OfProcess(), CancellationToken.None);
