// The built server as a process of its own, on a free port with a data folder of its own, and one browser for all tests.
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Weft.Tests.Shared;

[assembly: AssemblyFixture(typeof(Weft.Web.Tests.RunningServer))]

namespace Weft.Web.Tests;

/// <summary>Starts before the first test, ends after the last. With <see cref="OnPostgres"/> in the environment it stores on PostgreSQL.</summary>
public sealed partial class RunningServer : IAsyncLifetime
{
    /// <summary>Set to anything, all tests of pages run on PostgreSQL.</summary>
    public const string OnPostgres = "WEFT_TESTS_ON_POSTGRES";

    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly ServerProcess server = new(Directory.CreateTempSubdirectory("weft-web-").FullName);
    private IPlaywright? playwright;
    private string? sample;

    public string Address => server.Address;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await server.Start(Environment.GetEnvironmentVariable(OnPostgres) is null ? [] : await OnServer());
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    private static async Task<string[]> OnServer()
    {
        var postgres = await PostgresServer.Shared();
        return ["--Weft:Mode", "Local", "--Weft:Database", postgres.ConnectionTo(await postgres.NewDatabase())];
    }

    /// <summary>A page of its own window. Script can be off, the window narrow, the colours dark.</summary>
    public async Task<IPage> Open(int width = 1280, bool script = true, bool dark = false)
    {
        var window = await Browser.NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-GB",
        });
        window.SetDefaultTimeout(15_000);
        return await window.NewPageAsync();
    }

    /// <summary>The address of the check of the sample, begun once by its button.</summary>
    public async Task<string> Sample()
    {
        await oneAtATime.WaitAsync();
        try
        {
            if (sample is not null) return sample;
            var page = await Open();
            await page.GotoAsync("/en/");
            await page.GetByRole(AriaRole.Button, new() { Name = "Try the sample" }).ClickAsync();
            await Done(page);
            await page.Context.CloseAsync();
            return sample = CheckAddress().Match(page.Url).Value;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Waits on the page of progress until the work is over.</summary>
    public static async Task Done(IPage page) =>
        await page.GetByRole(AriaRole.Link, new() { Name = "Open what was found" }).WaitForAsync(new() { Timeout = 60_000 });

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        playwright?.Dispose();
        await server.DisposeAsync();
        oneAtATime.Dispose();
    }

    [GeneratedRegex("/en/checks/[0-9a-f-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CheckAddress();
}
