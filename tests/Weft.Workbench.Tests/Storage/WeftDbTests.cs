using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Storage;

public sealed class WeftDbTests
{
    [Fact]
    public async Task The_model_and_the_migrations_agree()
    {
        await using var desk = await Desk.New();

        Assert.False(await desk.Do((WeftDb db) => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    [Fact]
    public async Task Every_stored_row_that_is_no_item_is_known_as_a_part_of_one()
    {
        // Parts are reached through an item, never on their own; the rest holds no content of a workspace.
        string[] parts =
        [
            "AnswerAct", "ApiToken", "KeptReply", "CheckRun", "DocumentVersion", "FileChunk", "FileRow", "FoundRow", "HistoryChain", "Invitation", "Job", "Membership", "ProtectionKey", "Regrouping", "RunFile", "RunResult", "Seat", "Segment", "SourceLink",
            "DigestChoice", "DigestState", "Notification", "Permalink", "SharedItem", "ShareKey", "ShareViews",
            "Workspace",
            "IdentityPasskeyData", "OneTimeLink", "Person", "PersonLogin", "PersonPasskey", "RecoveryCode", "SignInEntry", "SignInSession", "SignInStep", "SignInTry",
        ];
        await using var desk = await Desk.New();

        var without = await desk.Do((WeftDb db) => Task.FromResult(db.Model.GetEntityTypes()
            .Where(e => !e.ClrType.IsAssignableTo(typeof(Guarded)))
            .Select(e => e.ClrType.Name).Order(StringComparer.Ordinal).ToList()));

        Assert.Equal(parts.Order(StringComparer.Ordinal), without);
    }
}
