// The documents keep up with the code: every dependency, method, rule and constant is named, every link leads somewhere.
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Weft.Tests.Shared;

namespace Weft.Architecture.Tests;

public sealed partial class DocumentsTests
{
    private static readonly string[] Elsewhere = ["bin", "obj", ".git", "node_modules"];

    [Fact]
    public void Every_dependency_is_named_in_the_record_of_libraries()
    {
        var record = Read("docs", "decisions", "0002-libraries.md");

        var unnamed = Dependencies().Where(d => !record.Contains($"| {d} ", StringComparison.Ordinal) && !record.Contains($", {d} ", StringComparison.Ordinal) && !record.Contains($" {d},", StringComparison.Ordinal));

        Assert.Equal([], unnamed);
    }

    [Fact]
    public void Every_dependency_is_used_by_a_project()
    {
        var used = Directory.EnumerateFiles(SharedFolder.Repository, "*.csproj", SearchOption.AllDirectories).Append(Path.Combine(SharedFolder.Repository, "Directory.Build.props"))
            .SelectMany(f => XDocument.Load(f).Descendants("PackageReference")).Select(e => e.Attribute("Include")!.Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Dependencies().Where(d => !used.Contains(d)));
    }

    [Fact]
    public void Every_method_is_named_with_its_version()
    {
        var methods = typeof(Analysis.Text.Block).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f is { IsLiteral: true, Name: "Method" }).Select(f => (string)f.GetRawConstantValue()!).ToList();
        var document = Read("docs", "METHODS.md");

        Assert.NotEmpty(methods);
        Assert.Equal([], methods.Where(m => !document.Contains($"`{m}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_rule_is_named()
    {
        var rules = Directory.EnumerateFiles(Path.Combine(SharedFolder.Repository, "src", "Weft.Analysis"), "*.cs", SearchOption.AllDirectories).Where(f => !IsElsewhere(f))
            .SelectMany(f => File.ReadLines(f)).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)).SelectMany(l => Rule().Matches(l)).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var document = Read("docs", "METHODS.md");

        Assert.True(rules.Count > 40, $"{rules.Count} rules");
        Assert.Equal([], rules.Where(r => !document.Contains($"`{r}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_constant_is_named_with_its_value()
    {
        var document = Read("docs", "METHODS.md");
        var rows = ConstantRows(typeof(Analysis.Text.Block).Assembly, "Weft.Analysis").Concat(ConstantRows(typeof(Formats.DocumentReader).Assembly, "Weft.Formats.Pdf", "Weft.Formats.Shapes")).ToList();

        var missing = rows.Where(r => !document.Contains(r, StringComparison.Ordinal)).ToList();

        Assert.True(rows.Count > 50, $"{rows.Count} types with constants");
        Assert.True(missing.Count == 0, "docs/METHODS.md lacks these rows of its last table:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var documents = Documents().ToList();

        Assert.True(documents.Count > 10, $"{documents.Count} documents");
        Assert.Equal([], documents.SelectMany(d => Broken(d, File.ReadAllText(d))).Select(l => Path.GetRelativePath(SharedFolder.Repository, l)));
    }

    [Theory]
    [InlineData("[the house](ARCHITECTURE.md)", true)]
    [InlineData("[a part of it](ARCHITECTURE.md#what-lies-where)", true)]
    [InlineData("[elsewhere](https://example.org)", true)]
    [InlineData("`[no link](nowhere.md)`", true)]
    [InlineData("[nothing](nowhere.md)", false)]
    [InlineData("[no such part](ARCHITECTURE.md#nowhere)", false)]
    public void A_broken_link_is_seen(string text, bool leadsSomewhere) =>
        Assert.Equal(leadsSomewhere, !Broken(Path.Combine(SharedFolder.Repository, "docs", "any.md"), text).Any());

    private static IEnumerable<string> Dependencies() =>
        XDocument.Load(Path.Combine(SharedFolder.Repository, "Directory.Packages.props")).Descendants("PackageVersion").Select(e => e.Attribute("Include")!.Value);

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([SharedFolder.Repository, .. path]));

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(SharedFolder.Repository, "*.md", SearchOption.AllDirectories).Where(f => !IsElsewhere(f)).Order(StringComparer.Ordinal);

    private static bool IsElsewhere(string file) =>
        Path.GetRelativePath(SharedFolder.Repository, file).Split(Path.DirectorySeparatorChar).Any(p => Elsewhere.Contains(p, StringComparer.Ordinal));

    // A row for each type with numbers of its own: "| `Carriage/Fates` | `CarriedFrom` 0.6, … |", as far as the code can tell it.
    private static IEnumerable<string> ConstantRows(Assembly assembly, params string[] rooms) =>
        from type in assembly.GetTypes()
        where !type.IsEnum && rooms.Any(r => type.Namespace == r || type.Namespace?.StartsWith(r + ".", StringComparison.Ordinal) == true)
        let constants = type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(f => f.IsLiteral && f.FieldType.IsPrimitive && f.FieldType != typeof(char)).Select(f => string.Create(CultureInfo.InvariantCulture, $"`{f.Name}` {f.GetRawConstantValue()}")).ToList()
        where constants.Count > 0
        let name = $"{type.Namespace}.{(type.DeclaringType is { } outer ? outer.Name + "." : "")}{type.Name}"
        orderby name
        select $"| `{name["Weft.".Length..].Replace("Analysis.", "", StringComparison.Ordinal).Replace('.', '/').Split('`')[0]}` | {string.Join(", ", constants)} |";

    // Links that lead nowhere, each as the path of its document with the target after it.
    private static IEnumerable<string> Broken(string document, string text)
    {
        foreach (Match link in Link().Matches(Code().Replace(text, "")))
        {
            var target = link.Groups["target"].Value;
            if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) continue;
            var (path, part) = target.Split('#') is [var p, var h] ? (p, h) : (target, "");
            var file = path.Length == 0 ? document : Path.GetFullPath(path, Path.GetDirectoryName(document)!);
            var leads = File.Exists(file) ? part.Length == 0 || Parts(path.Length == 0 ? text : File.ReadAllText(file)).Contains(part, StringComparer.Ordinal) : Directory.Exists(file);
            if (!leads) yield return $"{document} -> {target}";
        }
    }

    // The anchors of headings as forges make them: lower case, blanks as hyphens, other marks left out.
    private static IEnumerable<string> Parts(string text) => Heading().Matches(text)
        .Select(m => string.Concat(m.Groups["title"].Value.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-'));

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"""(?<name>[a-z]+(-[a-z]+)+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^#{1,6} (?<title>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
