// Analysis touches no file, network, process, clock, randomness or culture: read from its compiled references.
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Weft.Architecture.Tests;

public sealed class PurityTests
{
    // A member that Analysis must not refer to; "*" stands for all members of the type.
    private static readonly (string Type, string Member)[] Banned =
    [
        ("System.IO.File", "*"), ("System.IO.Directory", "*"), ("System.IO.FileStream", "*"), ("System.IO.Path", "*"), ("System.Console", "*"),
        ("System.Environment", "GetEnvironmentVariable"), ("System.Environment", "get_TickCount64"), ("System.Environment", "get_MachineName"),
        ("System.Environment", "get_CurrentDirectory"), ("System.Environment", "get_NewLine"), ("System.Diagnostics.Process", "*"), ("System.Diagnostics.Stopwatch", "*"), ("System.Random", "*"),
        ("System.Net.Http.HttpClient", "*"), ("System.Net.Sockets.Socket", "*"), ("System.TimeProvider", "*"), ("System.Threading.Thread", "*"),
        ("System.Guid", "NewGuid"), ("System.DateTime", "get_Now"), ("System.DateTime", "get_UtcNow"), ("System.DateTime", "get_Today"),
        ("System.DateTimeOffset", "get_Now"), ("System.DateTimeOffset", "get_UtcNow"),
        ("System.Globalization.CultureInfo", "get_CurrentCulture"), ("System.Globalization.CultureInfo", "get_CurrentUICulture"),
    ];

    [Fact]
    public void Analysis_refers_to_nothing_outside_its_arguments()
    {
        var found = References(typeof(Analysis.Text.Block).Assembly.Location)
            .Where(r => Banned.Any(b => b.Type == r.Type && (b.Member == "*" || b.Member == r.Member)));

        Assert.Equal([], found.Select(r => $"{r.Type}.{r.Member}").Distinct());
    }

    [Fact]
    public void The_reader_of_references_sees_those_of_the_command() =>
        Assert.Contains(References(typeof(Cli.WeftCommand).Assembly.Location), r => r is ("System.IO.File", _));

    private static List<(string Type, string Member)> References(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var references = new List<(string, string)>();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            references.Add(($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}", metadata.GetString(member.Name)));
        }

        return references;
    }
}
