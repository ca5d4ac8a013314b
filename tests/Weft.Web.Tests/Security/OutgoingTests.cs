using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Weft.Web.Tests.Api;
using Weft.Web.Tests.People;
using Weft.Workbench.Storage;

namespace Weft.Web.Tests.Security;

public sealed class OutgoingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_a_document_points_at_is_ever_fetched()
    {
        using var trap = new Trap();
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-outgoing-").FullName);
        await server.Start();
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute");
        var at = trap.Address;
        (string Name, byte[] Content)[] files =
        [
            ("images.html", Text($"""
                <html><head><base href="{at}/base/"><link rel="stylesheet" href="{at}/s.css"><script src="{at}/s.js"></script><meta http-equiv="refresh" content="0;url={at}/r"></head>
                <body><h1>Report</h1><img src="{at}/i.png"><iframe src="{at}/f"></iframe><object data="{at}/o"></object><video poster="{at}/p" src="{at}/v"></video>
                <svg xmlns="http://www.w3.org/2000/svg"><image href="{at}/svg.png"/><use href="{at}/u.svg#x"/></svg><p>1. Ministries should report data by June 2027.</p></body></html>
                """)),
            ("drawing.html", Text($"<?xml version=\"1.0\"?><?xml-stylesheet href=\"{at}/x.xsl\"?><!DOCTYPE svg [<!ENTITY e SYSTEM \"{at}/entity\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"{at}/i.png\"/>&e;</svg>")),
            ("pictures.md", Text($"# Report\n![a picture]({at}/i.png)\n<img src=\"{at}/j.png\">\n[1]: {at}/ref\n1. Ministries should report data by June 2027.\n")),
            ("linked.docx", Docx(at, "")),
            ("entities.docx", Docx(at, $"<!DOCTYPE d [<!ENTITY e SYSTEM \"{at}/entity\"><!ENTITY % p SYSTEM \"{at}/dtd\"> %p;]>")),
            ("outside.xlsx", Xlsx(at)),
        ];

        foreach (var (name, content) in files)
        {
            using var form = new MultipartFormDataContent { { new StringContent("# Report\n1. Ministries should report data by June 2027.\n"), "draft", "draft.md" }, { new ByteArrayContent(content), "against", name } };
            var begun = await program.Send(HttpMethod.Post, $"/api/v1/workspaces/{WorkspaceId.Own.Value}/checks", form);
            Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
            var check = begun.Headers.Location!.ToString();
            await Over(program, check);
            await program.Http.GetAsync($"{check}/brief.docx", Ct);
            await person.GetAsync($"/en{check["/api/v1".Length..]}", Ct);
        }

        Assert.False(trap.WasTouched);
    }

    [Fact]
    public async Task No_address_that_is_written_into_a_form_or_a_field_is_ever_called()
    {
        using var trap = new Trap();
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-outgoing-").FullName);
        await server.Start();
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute", "Edit");
        var (own, at, sent) = (WorkspaceId.Own.Value, trap.Address, 0);

        foreach (var list in (await program.Get($"/api/v1/workspaces/{own}/lists")).EnumerateArray().Where(l => l.GetProperty("takesNew").GetBoolean()))
        {
            var values = list.GetProperty("columns").EnumerateArray().Where(c => !c.GetProperty("isReadOnly").GetBoolean() && c.GetProperty("kind").GetString() == "Text")
                .ToDictionary(c => c.GetProperty("key").GetString()!, _ => $"{at}/{list.GetProperty("name").GetString()}");
            await program.Send(HttpMethod.Post, $"/api/v1/workspaces/{own}/lists/{list.GetProperty("name").GetString()}", new { values });
            sent++;
        }

        foreach (var (page, handler, field) in new[] { ($"/en/w/{own}/settings", "settings", "Name"), ("/en/workspaces", "open", "Name"), ("/en/account/tokens", "token", "Name") })
        {
            await SignedIn.Form(person, page, handler, (field, at), ("Language", at), ("Days", at), ("Authority", at), ("Server", at), ("Host", at), ("Url", at), ("Weft:SignOn:Authority", at), ("Weft:Telemetry", at));
            sent++;
        }

        foreach (var query in new[] { "search?q=", "signin?return=", "?url=" }) await person.GetAsync($"/en/{query}{Uri.EscapeDataString(at)}", Ct);

        Assert.True(sent > 12, $"{sent} forms");
        Assert.False(trap.WasTouched);
    }

    [Fact]
    public async Task A_trap_that_is_touched_says_so()
    {
        using var trap = new Trap();
        using var client = new TcpClient();

        await client.ConnectAsync("127.0.0.1", new Uri(trap.Address).Port, Ct);
        await Task.Delay(100, Ct);

        Assert.True(trap.WasTouched);
    }

    private static async Task Over(ApiCaller program, string check)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if ((await program.Get(check)).GetProperty("state").GetString() is "Done" or "Failed" or "Stopped") return;
            await Task.Delay(100, Ct);
        }

        throw new TimeoutException(check);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Docx(string at, string doctype) => Zip(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ("word/_rels/document.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="{at}/i.png" TargetMode="External"/>
            <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{at}/t.dotm" TargetMode="External"/>
            <Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="{at}/styles.xml" TargetMode="External"/>
            <Relationship Id="r4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="{at}/h" TargetMode="External"/>
            <Relationship Id="r5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="{at}/c.html" TargetMode="External"/>
            </Relationships>
            """),
        ("word/document.xml", $"""<?xml version="1.0"?>{doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:altChunk r:id="r5"/><w:p><w:r><w:t>Ministries should report data by June 2027.{(doctype.Length > 0 ? "&e;" : "")}</w:t></w:r></w:p></w:body></w:document>"""));

    private static byte[] Xlsx(string at) => Zip(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="{at}/book.xlsx" TargetMode="External"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"""),
        ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><f>WEBSERVICE("{at}/w")</f><v>recommendation</v></c></row></sheetData></worksheet>"""));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    /// <summary>Listens and never answers: a connection to it is a fault of whoever made it.</summary>
    private sealed class Trap : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Trap() => listener.Start();

        public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        public bool WasTouched => listener.Pending();

        public void Dispose() => listener.Dispose();
    }
}
