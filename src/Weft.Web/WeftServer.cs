// Puts the server together: settings, services, the order of what happens to a request.
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Weft.Analysis;
using Weft.Web.Api;
using Weft.Web.Checks;
using Weft.Web.Documents;
using Weft.Web.Lists;
using Weft.Web.Mail;
using Weft.Web.Packages;
using Weft.Web.People;
using Weft.Web.Searches;
using Weft.Web.Server;
using Weft.Web.Sharing;
using Weft.Workbench;
using Weft.Workbench.Storage;

namespace Weft.Web;

/// <summary>The server from its start to its end.</summary>
internal static class WeftServer
{
    private const int WrongSettings = 2;

    /// <summary>Runs until stopped.</summary>
    /// <returns>The exit code: 0 when stopped, 2 when a setting is wrong.</returns>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = WeftSettings.Read(builder.Configuration);
        if (!settings.IsOk) return await Refuse(errors, settings.Refusal);
        var open = await settings.Value.Place.Open(CancellationToken.None);
        if (!open.IsOk) return await Refuse(errors, open.Refusal);
        using var held = open.Value;

        await using var app = Build(builder, settings.Value);
        await Prepare(app);
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return await Refuse(errors, ServerRefusals.AddressTaken(string.Join(' ', settings.Value.Urls)));
        }
        catch (Exception e) when (e is InvalidOperationException or CryptographicException && settings.Value.People.IsHttps)
        {
            return await Refuse(errors, PeopleSettingsRefusals.NoCertificate(string.Join(' ', settings.Value.Urls)));
        }

        var address = await app.FirstAddress(app.Urls.First().Replace("[::1]", "localhost", StringComparison.Ordinal));
        await output.WriteLineAsync($"Weft is ready. Open {address}");
        if (builder.Configuration.GetValue<bool>("open")) Browser.Open(address);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The server with every address in its place, not started.</summary>
    internal static WebApplication Build(WebApplicationBuilder builder, WeftSettings settings)
    {
        AddServices(builder, settings);
        var app = builder.Build();
        Use(app);
        return app;
    }

    // The routes are made while the database is looked at: neither waits for the other, and the first page waits for both.
    private static async Task Prepare(WebApplication app)
    {
        var database = Task.Run(() => app.Services.PrepareWeft(CancellationToken.None));
        _ = ((IEndpointRouteBuilder)app).DataSources.Sum(d => d.Endpoints.Count);
        await database;
    }

    private static async Task<int> Refuse(TextWriter errors, Refusal refusal)
    {
        await errors.WriteLineAsync(refusal.ToString());
        return WrongSettings;
    }

    private static void AddServices(WebApplicationBuilder builder, WeftSettings settings)
    {
        builder.AddLogs();
        builder.AddTelemetry();
        builder.WebHost.UseUrls(settings.Urls).UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MaxRequestBytes;
        });
        var services = builder.Services;
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = settings.MaxRequestBytes;
            form.ValueCountLimit = 4 * settings.Limits.MaxFiles;
        });
        services.AddPeople(settings.People);
        if (settings.People.Mode == ServerMode.Accounts) services.Configure<RateLimiterOptions>(limits => limits.GlobalLimiter = settings.Rates.Limiter());
        if (settings.Mail is { } mail) services.AddMail(mail);
        services.AddWeftWorkbench(settings.Place, settings.Limits, settings.Quotas).AddWeftWorker(settings.Place);
        ProtectionKeys.Use(services.AddDataProtection().SetApplicationName("Weft"));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = settings.People.IsHttps ? "__Host-weft-form" : "weft-form";
            forms.Cookie.SecurePolicy = settings.People.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            forms.Cookie.Path = "/"; // one cookie for all languages
            forms.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddResponseCompression(c =>
        {
            c.Providers.Add<BrotliCompressionProvider>();
            c.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(b => b.Level = CompressionLevel.Fastest);
        services.AddHttpContextAccessor().AddScoped(s => LanguageInAddress.TextsOf(s.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddProblemDetails().AddExceptionHandler<Faults>();
        services.AddApi();
        services.AddSingleton(new Sample(Path.Combine(AppContext.BaseDirectory, "samples")));
        services.AddRazorComponents();
    }

    private static int StatusOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        _ => StorageFaults.Of(fault) switch
        {
            StorageFault.Full => StatusCodes.Status507InsufficientStorage,
            StorageFault.Away => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        },
    };

    private static bool IsReading(HttpContext request) => HttpMethods.IsGet(request.Request.Method);

    // A form that was refused cannot be run again as another page: its token would be looked at once more.
    private static async Task SayFormFailed(HttpContext http, RequestDelegate next)
    {
        await next(http);
        var answer = http.Response;
        if (answer.HasStarted || answer.StatusCode < StatusCodes.Status400BadRequest || answer.ContentLength is not null) return;
        var texts = LanguageInAddress.TextsOf(http);
        var said = answer.StatusCode == StatusCodes.Status401Unauthorized ? texts["fault.signedout.what"] : $"{texts["fault.form.title"]}. {texts["fault.form.what"]}";
        if (http.Features.Get<IAntiforgeryValidationFeature>()?.Error?.InnerException is BadHttpRequestException unread)
        {
            (answer.StatusCode, said) = (unread.StatusCode, texts.Of(ApiRefusals.Of(unread.StatusCode))); // too large or too slow to look at its token
        }

        answer.ContentType = "text/plain; charset=utf-8";
        await answer.WriteAsync(said, http.RequestAborted);
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseSender();
        app.UseResponseCompression();
        app.UseMiddleware<LanguageInAddress>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/fault", CreateScopeForErrors = true, StatusCodeSelector = StatusOf });
        app.UseWhen(IsReading, pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseWhen(r => !IsReading(r), forms => forms.Use(SayFormFailed));
        app.UseMiddleware<PublicAnswers>();
        app.UseRouting();
        app.UseMiddleware<ApiDoor>();
        app.UsePeople();
        app.UseMiddleware<BodyLimits>();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapSecurityText();
        app.MapPeople();
        app.MapApi();
        app.MapLists();
        app.MapCheckActs();
        app.MapCheckDownloads();
        app.MapDocuments();
        app.MapPackageDownload();
        app.MapSearchActs();
        app.MapUnsubscribe();
        app.MapRazorComponents<App>();
    }
}
