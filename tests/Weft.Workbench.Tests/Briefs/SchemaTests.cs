// Every JSON output is validated against its schema, and each schema is shown to refuse bad documents.
using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using Weft.Tests.Shared;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Briefs;

public sealed class SchemaTests
{
    /// <summary>What spoils a document, by name: a path to the value that is replaced, and with what. "-" takes it away.</summary>
    public static TheoryData<string, string, string> Spoiled => new()
    {
        { "check", "schema", "\"weft-check/2\"" },
        { "check", "inputs/0/sha256", "\"ABC\"" },
        { "check", "inputs/0/role", "\"Other\"" },
        { "check", "inputs/0/pages", "0" },
        { "check", "inputs/0/date", "\"26 June\"" },
        { "check", "statements/0/fate/label", "\"Forgotten\"" },
        { "check", "statements/0/anchor/start", "-1" },
        { "check", "statements/0/anchor/exact", "-" },
        { "check", "recommendations/0/category", "6" },
        { "check", "recommendations/0/slots/who/state", "\"Half\"" },
        { "check", "recommendations/0/slots/verification", "-" },
        { "check", "recommendations/0/lineage/0/jaccard", "1.5" },
        { "check", "recommendations/0/lineage/0/newSlots", "[\"when\"]" },
        { "check", "conflicts/0/a/text", "\"\"" },
        { "check", "who/voices/0/count", "-1" },
        { "check", "who/extra", "1" },
        { "check", "meetings/0/sessions/0/level", "[\"National\"]" },
        { "ledger", "schema", "\"weft-ledger\"" },
        { "ledger", "statements/0/fate", "{}" },
        { "ledger", "inputs", "[]" },
        { "ledger", "actors/0/kind", "\"Person\"" },
        { "ledger", "recommendations/0/text", "\"\"" },
    };

    [Fact]
    public async Task Check_and_ledger_are_valid()
    {
        var check = SmallCheck.Full();

        var faults = (await Schema("check")).Validate(Encoding.UTF8.GetString(CheckJson.Write(check)))
            .Concat((await Schema("ledger")).Validate(Encoding.UTF8.GetString(LedgerJson.Write(check.Draft, check.Methods))));

        Assert.Empty(faults.Select(f => f.ToString()));
    }

    [Fact]
    public async Task The_founding_report_is_valid()
    {
        var check = HandCodedReport.Check();

        var faults = (await Schema("check")).Validate(Encoding.UTF8.GetString(CheckJson.Write(check)));

        Assert.Empty(faults.Select(f => f.ToString()));
    }

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task A_spoiled_document_is_refused(string schema, string path, string value)
    {
        var check = SmallCheck.Full();
        var document = JsonNode.Parse(schema == "check" ? CheckJson.Write(check) : LedgerJson.Write(check.Draft, check.Methods))!;
        var steps = path.Split('/');
        var parent = steps.SkipLast(1).Aggregate(document, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!);
        if (value == "-") parent.AsObject().Remove(steps[^1]);
        else parent[steps[^1]] = JsonNode.Parse(value);

        var faults = (await Schema(schema)).Validate(document.ToJsonString());

        Assert.NotEmpty(faults);
    }

    private static Task<JsonSchema> Schema(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(SharedFolder.Repository, "docs", "schema", $"{name}.schema.json"), TestContext.Current.CancellationToken);
}
