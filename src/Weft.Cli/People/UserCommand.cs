// `weft user`: what whoever looks after an installation does about people, beside its database.
using System.CommandLine;
using System.Globalization;
using Weft.Analysis;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Cli.Workspaces;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Cli.People;

/// <summary>The group of commands about people.</summary>
internal static class UserCommand
{
    private const string AddressVariable = "WEFT__ADDRESS";

    public static Command Create(Terminal terminal)
    {
        var installation = new Installation();
        var command = new Command(
            "user",
            """
            People of an installation with accounts: list, invite, help back in, lock out, erase. Also while the server runs.

            Examples:
              weft user list
              weft user invite ana@ministry.example --role Secretariat --workspace ID
              weft user reset ana@ministry.example
              weft user lock ana@ministry.example
              weft user erase ana@ministry.example --yes
            """)
        {
            List(installation, terminal),
            Invite(installation, terminal),
            Reset(installation, terminal),
            Lock(installation, terminal, "lock", "Sign a person out everywhere and let the person in no more.", isLocked: true),
            Lock(installation, terminal, "unlock", "Let a person in again.", isLocked: false),
            Erase(installation, terminal),
        };
        installation.AddTo(command);
        return command;
    }

    private static Command List(Installation installation, Terminal terminal)
    {
        var command = new Command("list", "List all people: id, name, address, state, number of workspaces.");
        command.SetAction(async (parsed, ct) =>
        {
            var listed = await installation.Do(parsed, prepare: false, (LookAfterPeople people) => people.List(ct), ct);
            if (!listed.IsOk) return Listing.Refuse(terminal, listed.Refusal);
            foreach (var person in listed.Value)
            {
                var state = person.IsErased ? "erased" : person.IsLocked ? "locked" : "open";
                await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{person.Id.Value}\t{person.Name}\t{person.Mail}\t{state}\t{person.Workspaces}"));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Invite(Installation installation, Terminal terminal)
    {
        var mail = new Argument<string>("MAIL") { Description = "The address." };
        var role = new Option<Role>("--role") { Description = "Owner, Secretariat, Contributor, Reader or Auditor.", DefaultValueFactory = _ => Role.Reader };
        var actor = new Option<Guid?>("--actor") { Description = "Id of the institution for which a contributor speaks." };
        var workspace = WorkspaceOption.Create();
        var address = Address();
        var command = new Command("invite", "Invite somebody into a workspace; prints the link.") { mail, role, actor, workspace, address };
        command.SetAction((parsed, ct) => Print(
            terminal,
            installation.Do(
                parsed, prepare: false, async (InviteMember invite) =>
                {
                    Uri Link(string code) => LinkTo(parsed.GetValue(address), $"accept?code={code}");
                    var made = await invite.Run(new WorkspaceId(parsed.GetValue(workspace)), new(parsed.GetRequiredValue(mail), parsed.GetValue(role), parsed.GetValue(actor), "en"), Link, ct);
                    return made.IsOk ? Link(made.Value.Code).AbsoluteUri : (Result<string>)made.Refusal;
                },
                ct)));
        return command;
    }

    private static Command Reset(Installation installation, Terminal terminal)
    {
        var person = Person();
        var codes = new Option<bool>("--stop-codes") { Description = "Ask for no codes any more: the app and the recovery codes are lost." };
        var address = Address();
        var command = new Command("reset", "Print a link with which a person sets a new password, once, within a day.") { person, codes, address };
        command.SetAction((parsed, ct) => Print(
            terminal,
            installation.Do(
                parsed, prepare: false, async (LookAfterPeople people) =>
                {
                    var code = await people.Reset(parsed.GetRequiredValue(person), parsed.GetValue(codes), ct);
                    return code.IsOk ? LinkTo(parsed.GetValue(address), $"reset?code={code.Value}").AbsoluteUri : code;
                },
                ct)));
        return command;
    }

    private static Command Lock(Installation installation, Terminal terminal, string name, string what, bool isLocked)
    {
        var person = Person();
        var command = new Command(name, what) { person };
        command.SetAction((parsed, ct) => Print(
            terminal,
            installation.Do(
                parsed, prepare: false, async (LookAfterPeople people) =>
                {
                    var done = await people.Lock(parsed.GetRequiredValue(person), isLocked, ct);
                    return done.IsOk ? $"{name}ed {done.Value.Value}" : (Result<string>)done.Refusal;
                },
                ct)));
        return command;
    }

    private static Command Erase(Installation installation, Terminal terminal)
    {
        var person = Person();
        var yes = new Option<bool>("--yes") { Description = "Say that you mean it: nobody can undo it." };
        var command = new Command("erase", "Erase name, address and all ways in of a person. The number stays, and with it the history.") { person, yes };
        command.Validators.Add(call =>
        {
            if (!call.GetValue(yes)) call.AddError("--yes: nobody can undo this. Add it when you mean it.");
        });
        command.SetAction((parsed, ct) => Print(
            terminal,
            installation.Do(
                parsed, prepare: false, async (LookAfterPeople people) =>
                {
                    var done = await people.Erase(parsed.GetRequiredValue(person), ct);
                    return done.IsOk ? $"erased {done.Value.Value}" : (Result<string>)done.Refusal;
                },
                ct)));
        return command;
    }

    private static async Task<int> Print(Terminal terminal, Task<Result<string>> asked)
    {
        var result = await asked;
        if (!result.IsOk) return Listing.Refuse(terminal, result.Refusal);
        await terminal.Output.WriteLineAsync(result.Value);
        return ExitCode.Done;
    }

    private static Argument<string> Person() => new("PERSON") { Description = "Address or id of the person." };

    private static Option<string?> Address() => new("--address") { Description = $"The address that people type; else {AddressVariable}, else http://127.0.0.1:5080." };

    private static Uri LinkTo(string? address, string page) => new(new Uri(address ?? Environment.GetEnvironmentVariable(AddressVariable) ?? "http://127.0.0.1:5080"), $"/{page}");
}
