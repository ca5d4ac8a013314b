// A server with accounts for tests that need people: one process for the whole run, persons and workspaces made beside it in its database.
//
//   public sealed class MyTests(SignedIn house)                      an assembly fixture: ask for it in the constructor
//   var workspace = await house.Workspace("Any name");               a new workspace, without members
//   var ana = await house.Person("Ana", (workspace, Role.Owner));    a new person, member of workspaces, signed in by a session of its own
//   var ben = await house.Person("Ben");                             signed in, member of nothing
//   ana.Id, ana.Mail, ana.Session                                    PersonId, unique address, the secret in the cookie
//   using var http = house.Client(ana);                              HttpClient with the person's cookie (house.Client() is nobody); follows no redirect
//   var page = await house.Open(ana, width: 390, script: false);     a page of a browser window of its own, signed in as the person
//   await house.Do((SomeUseCase u) => u.Run(..., ct), ana);          a use case of the workbench on the same database, with ana as caller (nobody: operator)
//   await house.Form(http, "/en/x", "handler", ("Field", "value"));  sends the form of a page as a browser would, token included
//   SignedIn.Password                                                the password of everyone made here
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Weft.Formats;
using Weft.Workbench;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

[assembly: AssemblyFixture(typeof(Weft.Web.Tests.People.SignedIn))]

namespace Weft.Web.Tests.People;

/// <summary>A person of a test, signed in.</summary>
public sealed record TestPerson(PersonId Id, string Name, string Mail, string Session);

/// <summary>A server in the mode of accounts, on SQLite, and the workbench on its database.</summary>
public sealed partial class SignedIn : IAsyncLifetime
{
    /// <summary>The password of everyone made here.</summary>
    public const string Password = "ochre lantern walks sideways";

    private static string? hash;

    private readonly ServerProcess server = new(Directory.CreateTempSubdirectory("weft-people-").FullName);
    private readonly SemaphoreSlim oneAtATime = new(1);
    private ServiceProvider workbench = null!;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The address, by the name localhost: passkeys want a name.</summary>
    public string Address => server.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await server.Start("--Weft:Mode", "Accounts", "--Weft:SecurityContact", "security@ministry.example", "--Weft:Limits:UploadsPerMinute", "10000", "--Weft:Limits:WritesPerMinute", "10000", "--Weft:Limits:SearchesPerMinute", "10000", "--Weft:Limits:SignInsPerMinute", "10000");
        workbench = Workbench(server.Data);
    }

    /// <summary>The workbench on the data folder of a running server.</summary>
    internal static ServiceProvider Workbench(string data) => new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None))
        .AddWeftWorkbench(new StoragePlace.Folder(data), ReadingLimits.Default).BuildServiceProvider();

    /// <summary>A new workspace without members.</summary>
    public Task<WorkspaceId> Workspace(string name) => Do(async (WeftDb db) =>
    {
        var id = new WorkspaceId(Guid.CreateVersion7());
        db.Add(new Workspace(id, name, DateTime.UtcNow));
        await db.SaveChangesAsync(Ct);
        return id;
    });

    /// <summary>A new person who is signed in, with roles in workspaces.</summary>
    public Task<TestPerson> Person(string name, params (WorkspaceId Workspace, Role Role)[] roles) => Person(name, [.. roles.Select(r => (r.Workspace, r.Role, (Guid?)null))]);

    /// <summary>A new person who is signed in, with roles in workspaces and the actors for whom a contributor speaks.</summary>
    public async Task<TestPerson> Person(string name, (WorkspaceId Workspace, Role Role, Guid? Actor)[] roles)
    {
        await using var scope = workbench.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, users) = (services.GetRequiredService<WeftDb>(), services.GetRequiredService<UserManager<Person>>());
        var id = PersonId.New();
        var person = new Person(id, name, $"{id.Value:N}@{Safe().Replace(name, "")}.example", "en", DateTime.UtcNow);
        person.PasswordHash = hash ??= services.GetRequiredService<IPasswordHasher<Person>>().HashPassword(person, Password);
        Assert.True((await users.CreateAsync(person)).Succeeded);
        db.AddRange(roles.Select(r => new Membership(r.Workspace, id, r.Role, r.Actor, DateTime.UtcNow)));
        await db.SaveChangesAsync(Ct);
        var session = await services.GetRequiredService<BeginSession>().Run(id, SignInWay.Password, new AskingBrowser("Test", null), Ct);
        return new TestPerson(id, name, person.Email!, session.Secret);
    }

    /// <summary>Does something on the server's database in a unit of work of its own, as a person or as the operator.</summary>
    public async Task<T> Do<TUse, T>(Func<TUse, Task<T>> act, TestPerson? caller = null)
        where TUse : notnull
    {
        await using var scope = workbench.CreateAsyncScope();
        if (caller is null) scope.ServiceProvider.GetRequiredService<Caller>().BecomeOperator();
        else scope.ServiceProvider.GetRequiredService<Caller>().Become(caller.Id);
        return await act(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>A client that brings the person's cookie, or nobody's; it keeps cookies and follows no redirect.</summary>
    public HttpClient Client(TestPerson? person = null) => Client(Address, person?.Session);

    /// <summary>A page in a window of its own, signed in as the person or as nobody.</summary>
    public async Task<IPage> Open(TestPerson? person = null, int width = 1280, bool script = true, bool dark = false)
    {
        var window = await (await Browser()).NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-GB",
        });
        window.SetDefaultTimeout(15_000);
        if (person is not null) await window.AddCookiesAsync([new() { Name = "weft", Value = person.Session, Url = Address, HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);
        return await window.NewPageAsync();
    }

    /// <summary>Sends a form of a page as a browser would: reads the page, takes its token, posts.</summary>
    /// <param name="http">A client of this server.</param>
    /// <param name="address">Address of the page.</param>
    /// <param name="handler">Name of the form; empty for a form with an action of its own.</param>
    /// <param name="fields">What is typed.</param>
    public static Task<HttpResponseMessage> Form(HttpClient http, string address, string handler, params (string Name, string Value)[] fields) =>
        FormTo(http, address, address, handler, fields);

    /// <summary>The token of the forms of a page.</summary>
    public static async Task<string> TokenOf(HttpClient http, string page)
    {
        var token = Token().Match(await http.GetStringAsync(page, Ct));
        Assert.True(token.Success, $"{page} has no form.");
        return token.Groups["token"].Value;
    }

    /// <summary>Sends a form that a page carries to another address.</summary>
    public static async Task<HttpResponseMessage> FormTo(HttpClient http, string page, string address, string handler, params (string Name, string Value)[] fields)
    {
        var source = await http.GetAsync(page, Ct);
        var token = Token().Match(await source.Content.ReadAsStringAsync(Ct));
        Assert.True(token.Success, $"{page} ({source.StatusCode}) has no form.");
        var sent = fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)).Append(new("__RequestVerificationToken", token.Groups["token"].Value));
        if (handler.Length > 0) sent = sent.Append(new("_handler", handler));
        return await http.PostAsync(address, new FormUrlEncodedContent(sent), Ct);
    }

    /// <summary>A client with a session's cookie for any server.</summary>
    internal static HttpClient Client(string address, string? session, string cookie = "weft")
    {
        var cookies = new System.Net.CookieContainer();
        if (session is not null) cookies.Add(new Uri(address), new System.Net.Cookie(cookie, session, "/"));
#pragma warning disable CA2000 // The client disposes of its handler.
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(address) };
#pragma warning restore CA2000
    }

    /// <summary>The browser, started by the first test that wants one.</summary>
    internal async Task<IBrowser> Browser()
    {
        await oneAtATime.WaitAsync(Ct);
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        oneAtATime.Dispose();
        if (workbench is not null) await workbench.DisposeAsync();
        await server.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("[^A-Za-z]", RegexOptions.None, 1000)]
    private static partial Regex Safe();
}
