// Holds every attempt against who may see what: nothing of a stricter item comes out, and what may be seen does.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Leaks;

public sealed class LeaksTests(PlantedDesk planted) : IClassFixture<PlantedDesk>
{
    private static readonly WorkspaceId NoWorkspace = new(Guid.CreateVersion7());
    private static readonly Guid NoItem = Guid.CreateVersion7();

    public static TheoryData<string> OfWorkspaces => [.. Attempts.All.Where(a => a.Kind is null).Select(a => a.Name)];

    public static TheoryData<string> OfItems => [.. Attempts.All.Where(a => a.Kind is not null).Select(a => a.Name)];

    public static TheoryData<string> Acts => [.. Attempts.Acts.Select(a => a.Name)];

    private PlantedWorld World => planted.World;

    [Theory, MemberData(nameof(OfWorkspaces))]
    public async Task A_workspace_shows_each_what_they_may_see_and_nothing_else(string attempt)
    {
        var tried = Attempts.All.Single(a => a.Name == attempt);
        foreach (var looker in Secrets.Lookers)
        {
            foreach (var workspace in new[] { World.One, World.Two })
            {
                var said = OutputText.Of(await tried.Ask(World, looker, workspace, NoItem));

                var member = workspace == World.One ? looker.May(tried.Needs) : looker == Looker.Stranger;
                Secret[] expected = [.. Secrets.All.Where(s => member && World.Home(s) == workspace && tried.Shows(looker, s))];
                AssertShows(tried, looker, expected, said, $"{attempt}, {looker}");
                var belongs = workspace == World.One ? looker.Role is not null : looker == Looker.Stranger;
                if (!belongs) Assert.Equal(OutputText.Of(await tried.Ask(World, looker, NoWorkspace, NoItem)), said);
            }
        }
    }

    [Theory, MemberData(nameof(OfItems))]
    public async Task An_item_that_may_not_be_seen_answers_as_one_that_is_not_there(string attempt)
    {
        var tried = Attempts.All.Single(a => a.Name == attempt);
        foreach (var looker in Secrets.Lookers)
        {
            foreach (var secret in Secrets.All)
            {
                var said = OutputText.Of(await tried.Ask(World, looker, World.Home(secret), World.Item(tried.Kind!, secret)));

                Secret[] expected = tried.Shows(looker, secret) && (looker == Looker.Stranger || looker.May(tried.Needs)) ? [secret] : [];
                AssertShows(tried, looker, expected, said, $"{attempt}, {looker}, {secret}");
                if (!tried.Shows(looker, secret) && !tried.MayShow(looker, secret)) Assert.Equal(OutputText.Of(await tried.Ask(World, looker, World.Home(secret), NoItem)), said);
            }
        }
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task An_act_on_what_may_not_be_seen_is_refused_as_on_nothing_and_changes_nothing(string attempt)
    {
        var tried = Attempts.Acts.Single(a => a.Name == attempt);
        foreach (var looker in Secrets.Lookers)
        {
            foreach (var secret in Secrets.All.Where(s => tried.Kind is null ? World.Home(s) == World.One ? looker.Role is null : looker != Looker.Stranger : !tried.Shows(looker, s)))
            {
                var before = await Entries();

                var said = OutputText.Of(await tried.Ask(World, looker, World.Home(secret), tried.Kind is null ? NoItem : World.Item(tried.Kind, secret)));

                Assert.Equal(OutputText.Of(await tried.Ask(World, looker, tried.Kind is null ? NoWorkspace : World.Home(secret), NoItem)), said);
                Assert.Empty(Secrets.In(said));
                Assert.Equal(before, await Entries());
            }
        }
    }

    [Fact]
    public async Task The_public_view_shows_everyone_what_is_public_and_nothing_else()
    {
        Assert.True((await World.As(Looker.Owner, (SetWorkspace use) => use.Run(World.One, new SetWorkspace.Settings("First", "en", Visibility.Members, true), Desk.Ct))).IsOk);
        foreach (var looker in Secrets.Lookers)
        {
            foreach (var kind in PublicWords.Kinds.Keys)
            {
                var listed = OutputText.Of((await World.As(looker, (ShowPublic use) => use.List(World.One, kind, 1, Desk.Ct))).Value);

                Assert.Equal([Secret.Public], Secrets.In(listed));
                foreach (var secret in Secrets.All)
                {
                    var item = World.Item(PublicWords.Kinds[kind].Name, secret);
                    var shown = await World.As(looker, (ShowPublic use) => use.Item(World.One, kind, item, Desk.Ct));
                    Assert.Equal(secret == Secret.Public ? [Secret.Public] : [], Secrets.In(shown.IsOk ? OutputText.Of(shown.Value) : OutputText.Of(shown.Refusal)));
                }
            }
        }

        Assert.True((await World.As(Looker.Owner, (SetWorkspace use) => use.Run(World.One, new SetWorkspace.Settings("First", "en", Visibility.Members, false), Desk.Ct))).IsOk);
    }

    [Fact]
    public async Task A_link_shows_what_was_chosen_and_could_be_let_out_and_a_revoked_one_nothing()
    {
        foreach (var kind in PublicWords.Kinds.Values.Select(t => t.Name))
        {
            var open = new ShareItems.Wish([.. new[] { Secret.Public, Secret.Members, Secret.Room, Secret.Private, Secret.Elsewhere }.Select(s => new ItemRef(kind, World.Item(kind, s)))], "Them", null, 7);
            var link = (await World.As(Looker.Owner, (ShareItems use) => use.Run(World.One, open, Desk.Ct))).Value;

            foreach (var looker in Secrets.Lookers)
            {
                var seen = await World.As(looker, (ViewShare use) => use.Run(link.Secret, Desk.Ct));
                Assert.Equal([Secret.Public, Secret.Members], Secrets.In(OutputText.Of(seen.Value)));
            }

            Assert.True((await World.As(Looker.Owner, (ShareItems use) => use.Revoke(World.One, link.Id, Desk.Ct))).IsOk);
            foreach (var looker in Secrets.Lookers)
            {
                Assert.Equal(ShareRefusals.Ended, (await World.As(looker, (ViewShare use) => use.Run(link.Secret, Desk.Ct))).Refusal);
            }
        }
    }

    [Fact]
    public void Every_use_case_that_goes_through_the_door_is_tried()
    {
        var doored = planted.Registered.Where(IsOurs).Where(t => Needs(t, typeof(Door), [])).Except([typeof(Door)]).Select(t => t.Name).Distinct();
        var tried = Attempts.All.Concat(Attempts.Acts).Select(a => a.UseCase.Name).Concat(Attempts.TriedElsewhere.Select(e => e.UseCase.Name));

        var untried = string.Join(' ', doored.Except(tried).Order(StringComparer.Ordinal));
        Assert.True(untried.Length == 0, untried);
    }

    private static void AssertShows(Attempt tried, Looker looker, Secret[] expected, string said, string what)
    {
        var shown = Secrets.In(said);
        var isWhole = tried.IsCut ? expected.Length == 0 || shown.Length > 0 : !expected.Except(shown).Any();
        var isTight = !shown.Except(expected).Any(s => !tried.MayShow(looker, s));
        Assert.True(isWhole && isTight, $"{what}: shows {string.Join(' ', shown)}, not {string.Join(' ', expected)}: {(said.Length > 300 ? said[..300] : said)}");
    }

    private Task<int> Entries() => planted.Desk.DoInside(World.One, db => db.History.IgnoreQueryFilters().CountAsync(Desk.Ct));

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("Weft.Workbench", StringComparison.Ordinal) == true && !type.IsAbstract;

    private bool Needs(Type type, Type wanted, HashSet<Type> met) => met.Add(type) && type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)
        .Any(p => p == wanted || (IsOurs(p) && planted.Registered.Contains(p) && Needs(p, wanted, met)));
}
