// Walks every address of the server as nobody, in each role, as a stranger, as a former member and with a token that allows too little.
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Weft.Web.Tests.People;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Comments;
using Weft.Workbench.Documents;
using Weft.Workbench.Lists;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Security;

public sealed partial class RoutesByRoleTests(SignedIn house)
{
    private static readonly string[] WithoutLanguage = ["/_", "/health", "/openapi", "/.well-known"];
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private enum Outcome
    {
        LetIn,
        SentToSignIn,
        Refused,
        Failed,
    }

    [Fact]
    public async Task Every_address_is_in_the_table_and_the_table_holds_no_other()
    {
        var mapped = (await MappedRoutes.Read()).Select(r => r.Key).Order(StringComparer.Ordinal).ToList();

        Assert.Equal([], mapped.Except(RouteTable.All.Keys, StringComparer.Ordinal)); // a new address: say in RouteTable who may use it
        Assert.Equal([], RouteTable.All.Keys.Except(mapped, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_address_lets_in_whom_the_table_names_and_nobody_else()
    {
        var ground = await MakeGround();
        var routes = (await MappedRoutes.Read()).Where(r => RouteTable.All.ContainsKey(r.Key)).OrderBy(Last).ToList();
        var callers = await Callers(ground.Workspace);
        var (wrong, counts) = (new List<string>(), new Dictionary<(string, Outcome), int>());

        foreach (var route in routes)
        {
            foreach (var caller in callers)
            {
                var expected = Expected(route, RouteTable.All[route.Key], caller);
                var status = await Call(caller.Http, route, route is { Method: "DELETE", Pattern: var p } && p.EndsWith("/comments/{comment:guid}", StringComparison.Ordinal) ? ground with { Comment = await Ask(ground) } : ground);
                var outcome = OutcomeOf(status);
                counts[(caller.Name, outcome)] = counts.GetValueOrDefault((caller.Name, outcome)) + 1;
                if (outcome != expected) wrong.Add($"{route.Key} as {caller.Name}: {status}, expected {expected}");
            }
        }

        Say(routes, callers, counts);
        foreach (var caller in callers) caller.Http.Dispose();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_does_nothing()
    {
        var ground = await MakeGround();
        var routes = await MappedRoutes.Read();
        var owner = await house.Person("Ola", (ground.Workspace, Role.Owner));
        using var http = await Token(owner, Enum.GetValues<Permission>());
        using var browser = house.Client(owner);
        var wrong = new List<string>();

        foreach (var pattern in routes.GroupBy(r => r.Pattern, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var method in Methods.Where(m => pattern.All(r => r.Method != m) && !(m == "POST" && pattern.Any(r => r.IsPage))))
            {
                var status = await Call(pattern.First().IsOfApi ? http : browser, new MappedRoute(method, pattern.Key, false), ground);
                if (status is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound or HttpStatusCode.BadRequest)) wrong.Add($"{method} {pattern.Key}: {status}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // What is removed is gone, what was run again has other findings, whoever signed out is nobody: those come last.
    private static int Last(MappedRoute route) => route switch
    {
        { Pattern: "/signout" } => 3,
        { Method: "POST" } when route.Pattern.EndsWith("/runs", StringComparison.Ordinal) => 2,
        { Method: "DELETE" } => 1,
        _ => 0,
    };

    private static Outcome Expected(MappedRoute route, Needs needs, Caller caller)
    {
        if (needs.IsOff) return Outcome.Refused;
        if (needs.IsPublic) return Outcome.LetIn;
        if (route.IsOfApi != caller.IsProgram || !caller.IsSomebody) return route is { IsOfApi: false, Method: "GET" } ? Outcome.SentToSignIn : Outcome.Refused;
        if (needs.IsOfMaker) return Outcome.Refused;
        if (needs.Permission is not { } permission) return Outcome.LetIn;
        return caller.Role is { } role && Permissions.Of(role).Contains(permission) && caller.Scopes?.Contains(permission) != false ? Outcome.LetIn : Outcome.Refused;
    }

    private static Outcome OutcomeOf(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.InternalServerError => Outcome.Failed,
        HttpStatusCode.Redirect => Outcome.SentToSignIn,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => Outcome.Refused,
        _ => Outcome.LetIn,
    };

    /// <summary>The status; a redirect counts as one only where it leads to the page of signing in.</summary>
    private static async Task<HttpStatusCode> Call(HttpClient http, MappedRoute route, Ground ground)
    {
        var address = route.Pattern
            .Replace("{id:guid}", ground.Check.Value.ToString(), StringComparison.OrdinalIgnoreCase).Replace("{workspace:guid}", ground.Workspace.Value.ToString(), StringComparison.OrdinalIgnoreCase)
            .Replace("{Document:guid}", ground.Document.Value.ToString(), StringComparison.OrdinalIgnoreCase).Replace("{Meeting:guid}", ground.Meeting.ToString(), StringComparison.Ordinal)
            .Replace("{Actor:guid}", ground.Actor.ToString(), StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{List}/{Key:guid}/merge", $"topics/{ground.Topic}/merge", StringComparison.Ordinal)
            .Replace("{List}/{Key:guid}", $"documents/{ground.Document.Value}", StringComparison.Ordinal).Replace("{kind}/{key:guid}", $"Document/{ground.Document.Value}", StringComparison.Ordinal)
            .Replace("{comment:guid}", ground.Comment.ToString(), StringComparison.Ordinal)
            .Replace("{Kind}", "statements", StringComparison.Ordinal).Replace("{Key:guid}", ground.Check.Value.ToString(), StringComparison.Ordinal).Replace("{Secret}", "none", StringComparison.Ordinal)
            .Replace("{Key}", "none", StringComparison.OrdinalIgnoreCase)
            .Replace("{list}", route.IsOfApi && !route.Pattern.Contains("/checks/", StringComparison.Ordinal) ? "topics" : "statements", StringComparison.OrdinalIgnoreCase)
            .Replace("{key:guid}", ground.Topic.ToString(), StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{finding}", Uri.EscapeDataString(ground.Finding), StringComparison.Ordinal);
        Assert.DoesNotContain('{', address);
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.IsOfApi || Array.Exists(WithoutLanguage, w => address.StartsWith(w, StringComparison.Ordinal)) ? address : "/en" + address);
        if (route.Method is "POST" or "PUT" or "PATCH") request.Content = await Body(http, route, ground);
        if (route.Method is "PATCH" or "PUT") request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        var isAway = answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found && answer.Headers.Location?.ToString().Contains("/signin?return=", StringComparison.Ordinal) == true;
        return answer.StatusCode == HttpStatusCode.Redirect && !isAway ? HttpStatusCode.OK : answer.StatusCode;
    }

    private static async Task<HttpContent> Body(HttpClient http, MappedRoute route, Ground ground)
    {
        if (route.Pattern.EndsWith("/answer", StringComparison.Ordinal)) return new StringContent("""{"verdict":"Accepted"}""", Encoding.UTF8, "application/json");
        if (route.Pattern.EndsWith("/comments", StringComparison.Ordinal) || route is { Method: "PUT", Pattern: var p } && p.EndsWith("/comments/{comment:guid}", StringComparison.Ordinal)) return new StringContent("""{"text":"Walked"}""", Encoding.UTF8, "application/json");
        if (route.Pattern.Contains("/documents", StringComparison.Ordinal)) return new MultipartFormDataContent { { new StringContent($"# A text {Guid.NewGuid()}"), "file", "text.md" } };
        if (route.Method == "PUT" && route.Pattern.Contains("/lists/", StringComparison.Ordinal)) return new StringContent(Whole(), Encoding.UTF8, "application/json");
        if (route.Pattern.Contains("/lists/", StringComparison.Ordinal)) return new StringContent($$$"""{"values":{"name":"{{{Guid.NewGuid()}}}"}}""", Encoding.UTF8, "application/json");
        if (route.IsOfApi) return new MultipartFormDataContent { { new StringContent("# A draft"), "draft", "draft.md" } };
        return new FormUrlEncodedContent([new("__RequestVerificationToken", await FormToken(http)), new("act", $"Accepted {ground.Finding}")]);
    }

    private static async Task<string> FormToken(HttpClient http)
    {
        foreach (var page in new[] { "/en/account/tokens", "/en/signin" })
        {
            var source = await http.GetStringAsync(page, Ct).ContinueWith(t => t.IsCompletedSuccessfully ? t.Result : "", TaskScheduler.Default);
            var at = source.IndexOf("__RequestVerificationToken\" value=\"", StringComparison.Ordinal);
            if (at >= 0) return source[(at + 35)..source.IndexOf('"', at + 35)];
        }

        return "";
    }

    private sealed record Ground(WorkspaceId Workspace, CheckId Check, DocumentId Document, Guid Meeting, Guid Actor, string Finding, Guid Topic, Guid Comment);

    // A workspace with one finished check that all its members may see.
    private async Task<Ground> MakeGround()
    {
        var workspace = await house.Workspace("Ground");
        var text = Encoding.UTF8.GetBytes("# Report of the meeting\n## Recommendations\n1. Ministries should report data on remittances by June 2027.\n2. The secretariat should publish the list of contact points.\n");
        var check = await house.Do((StartCheck start) => start.Run(workspace, [new GivenFile(FilePart.Draft, "draft.md", text.Length, () => new MemoryStream(text))], Ct));
        var documents = await house.Do((WeftDb db) =>
        {
            db.Sight = Sight.Everything(workspace);
            return db.Documents.Select(d => d.Id).ToListAsync(Ct);
        });
        var open = new Reach(Visibility.Members, null, null);
        var meeting = new Weft.Workbench.Meetings.Meeting(new(Guid.CreateVersion7()), workspace, open, "Round table", Weft.Workbench.Meetings.Attribution.Attributed);
        var actor = new Weft.Workbench.Actors.Actor(new(Guid.CreateVersion7()), workspace, open, "Ministry", Weft.Analysis.Text.ActorKind.Ministry, Weft.Analysis.Text.Tier.National);
        await house.Do((WeftDb db) =>
        {
            db.Sight = Sight.Everything(workspace);
            db.AddRange(meeting, actor);
            return db.SaveChangesAsync(Ct);
        });
        await Share(workspace, [.. documents.Select(d => new ItemRef(nameof(Document), d.Value)), new ItemRef(nameof(Check), check.Value.Value)]);
        var topic = await house.Do((AddItem add) => add.Run(workspace, "topics", new Dictionary<string, string?>(StringComparer.Ordinal) { ["name"] = "Remittances" }, null, Ct));
        for (var tries = 0; tries < 200; tries++)
        {
            if (await house.Do((LoadCheck load) => load.Run(check.Value, Ct)) is { IsOk: true } loaded) return new Ground(workspace, check.Value, documents[0], meeting.Key, actor.Key, loaded.Value.Findings[0].Id, topic.Value.Key, await Ask(workspace, topic.Value.Key));
            await Task.Delay(100, Ct);
        }

        throw new TimeoutException();
    }

    private Task<Guid> Ask(Ground ground) => Ask(ground.Workspace, ground.Topic);

    private async Task<Guid> Ask(WorkspaceId workspace, Guid topic) => (await house.Do((WriteComment write) => write.Run(
        workspace, new ItemRef("Topic", topic), CommentId.New(TimeProvider.System), CommentKind.Question, "Which year?", Ct))).Value.Value;

    // A topic with every field that can be set.
    private static string Whole() => System.Text.Json.JsonSerializer.Serialize(new
    {
        values = ListRegistry.Instance.Find("topics")!.Columns.Where(c => !c.IsReadOnly).ToDictionary(c => c.Key, c => c.Key switch
        {
            "name" => Guid.NewGuid().ToString(),
            StandardColumns.VisibilityKey => nameof(Visibility.Members),
            StandardColumns.DraftKey => "no",
            _ => null,
        }),
    });

    private async Task Share(WorkspaceId workspace, IEnumerable<ItemRef> items)
    {
        foreach (var item in items) Assert.True((await house.Do((SetReach reach) => reach.Run(workspace, item, Visibility.Members, null, null, Ct))).IsOk);
    }

    private sealed record Caller(string Name, HttpClient Http, bool IsSomebody, bool IsProgram, Role? Role, IReadOnlyCollection<Permission>? Scopes = null);

    private async Task<List<Caller>> Callers(WorkspaceId workspace)
    {
        var elsewhere = await house.Workspace("Elsewhere");
        var stranger = await house.Person("Sam", (elsewhere, Role.Owner));
        var former = await house.Person("Fay", (workspace, Role.Owner));
        await house.Do((WeftDb db) => db.Memberships.Where(m => m.Workspace == workspace && m.Person == former.Id).ExecuteDeleteAsync(Ct));
        var callers = new List<Caller> { new("nobody", house.Client(), false, false, null), new("a program without token", house.Client(), false, true, null) };
        foreach (var (name, person, role) in new[] { ("a stranger", stranger, (Role?)null), ("a former member", former, null) })
        {
            callers.Add(new(name, house.Client(person), true, false, role));
            callers.Add(new($"{name}'s token", await Token(person, Enum.GetValues<Permission>()), true, true, role));
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            var person = await house.Person(role.ToString(), (workspace, role));
            callers.Add(new(role.ToString(), house.Client(person), true, false, role));
            callers.Add(new($"{role}'s token", await Token(person, Enum.GetValues<Permission>()), true, true, role));
        }

        var owner = await house.Person("Ona", (workspace, Role.Owner));
        callers.Add(new("Owner's token to read", await Token(owner, [Permission.Read]), true, true, Role.Owner, [Permission.Read]));
        callers.Add(new("Owner's token to audit", await Token(owner, [Permission.Audit]), true, true, Role.Owner, [Permission.Audit]));
        return callers;
    }

    private async Task<HttpClient> Token(TestPerson person, IEnumerable<Permission> scopes)
    {
        var made = await house.Do((KeepTokens keep) => keep.Make("walker", [.. scopes], 1, Ct), person);
        var http = house.Client();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Secret);
        return http;
    }

    private static void Say(List<MappedRoute> routes, List<Caller> callers, Dictionary<(string, Outcome), int> counts)
    {
        var said = new StringBuilder().AppendLine($"{routes.Count} addresses x {callers.Count} callers = {counts.Values.Sum()} calls");
        foreach (var route in routes) said.AppendLine($"{RouteTable.All[route.Key],-10} {route.Key}");
        foreach (var caller in callers) said.AppendLine($"{caller.Name,-28} {string.Join("  ", Enum.GetValues<Outcome>().Select(o => $"{o} {counts.GetValueOrDefault((caller.Name, o))}"))}");
        TestContext.Current.TestOutputHelper?.WriteLine(said.ToString());
    }
}
