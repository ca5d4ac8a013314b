using CsCheck;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Checks;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Storage;

public sealed class StorableTextTests
{
    [Fact]
    public async Task A_text_with_what_a_database_cannot_store_is_kept_and_asked_for_without_a_fault()
    {
        var title = "A\0b \ud800 c 🌍";
        await using var desk = await Desk.New();

        await desk.DoInside(WorkspaceId.Own, async db =>
        {
            db.Add(new Weft.Workbench.Checks.Check(CheckId.New(TimeProvider.System), WorkspaceId.Own, new Reach(Visibility.Private, null, null), title, DateTime.UnixEpoch));
            return await db.SaveChangesAsync(Desk.Ct);
        });

        Assert.Equal("A\uFFFDb \uFFFD c 🌍", await desk.DoInside(WorkspaceId.Own, db => db.Checks.Where(c => c.Title == title).Select(c => c.Title).SingleAsync(Desk.Ct)));
    }

    [Fact]
    public void Only_what_cannot_be_stored_is_replaced() => Gen.String.Sample(text =>
    {
        var stored = StorableText.Of(text);
        return stored.Length == text.Length && !stored.Contains('\0', StringComparison.Ordinal) && StorableText.Of(stored) == stored
            && text.Zip(stored).All(p => p.First == p.Second || (p.Second == '\uFFFD' && (p.First == 0 || char.IsSurrogate(p.First))));
    });
}
