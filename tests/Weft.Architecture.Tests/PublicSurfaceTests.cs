// The public surface of Analysis is on record: whoever changes it says so in the same commit.
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Weft.Tests.Shared;

namespace Weft.Architecture.Tests;

public sealed class PublicSurfaceTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string Expected = Path.Combine(SharedFolder.Repository, "tests", "Weft.Architecture.Tests", "Expectations", "Weft.Analysis.api.txt");

    [Fact]
    public void The_public_surface_of_Analysis_is_the_one_on_record()
    {
        var now = Surface(typeof(Analysis.Text.Block).Assembly);
        string[] before = File.Exists(Expected) ? File.ReadAllLines(Expected) : [];
        var received = Path.ChangeExtension(Expected, ".received");
        if (now.SequenceEqual(before, StringComparer.Ordinal)) return;

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, string.Join('\n', now) + "\n");

        Assert.Fail($"The public surface has changed. If it is meant to: mv {Shown(received)} {Shown(Expected)}\n"
            + string.Join('\n', now.Except(before, StringComparer.Ordinal).Select(l => $"+ {l}").Concat(before.Except(now, StringComparer.Ordinal).Select(l => $"- {l}"))));
    }

    [Fact]
    public void What_is_public_is_seen_and_what_is_made_for_records_is_not()
    {
        var surface = Surface(typeof(Analysis.Text.Block).Assembly);

        Assert.Contains("struct Weft.Analysis.Text.TextSpan", surface);
        Assert.Contains("Weft.Analysis.Text.TextSpan.In(String text) : String", surface);
        Assert.DoesNotContain(surface, l => l.Contains("PrintMembers", StringComparison.Ordinal) || l.Contains("get_", StringComparison.Ordinal));
    }

    private static string Shown(string path) => Path.GetRelativePath(SharedFolder.Repository, path).Replace('\\', '/');

    // A line for each type and each member of its own, in ordinal order; what the compiler adds to records is left out.
    private static List<string> Surface(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes().SelectMany(t => Members(t).Prepend($"{KindOf(t)} {Name(t)}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Members(Type type)
    {
        var name = Name(type);
        if (type.IsEnum) return Enum.GetNames(type).Select(n => string.Create(CultureInfo.InvariantCulture, $"{name}.{n} = {Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)}"));
        return type.GetMembers(Own).Where(m => m.GetCustomAttribute<CompilerGeneratedAttribute>() is null).Select(m => m switch
        {
            FieldInfo { IsLiteral: true } f => string.Create(CultureInfo.InvariantCulture, $"{name}.{f.Name} : {Name(f.FieldType)} = {f.GetRawConstantValue()}"),
            FieldInfo f => $"{name}.{f.Name} : {Name(f.FieldType)}",
            PropertyInfo p => $"{name}.{p.Name}{Indexer(p)} : {Name(p.PropertyType)}{(p.CanRead ? " get" : "")}{(p.SetMethod is { IsPublic: true } ? " set" : "")}",
            ConstructorInfo c => $"{name}.new({Parameters(c.GetParameters())})",
            MethodInfo { IsSpecialName: true } o when !o.Name.StartsWith("op_", StringComparison.Ordinal) => "",
            MethodInfo o => $"{name}.{o.Name}({Parameters(o.GetParameters())}) : {Name(o.ReturnType)}",
            _ => "",
        }).Where(l => l.Length > 0);
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Indexer(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } by ? $"[{Parameters(by)}]" : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        string.Join(", ", parameters.Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = " + (Convert.ToString(p.RawDefaultValue, CultureInfo.InvariantCulture) is { Length: > 0 } value ? value : "default") : "")}"));

    private static string Name(Type type)
    {
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!);
        if (type.IsGenericParameter) return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } value) return Name(value) + "?";
        var name = type.Assembly == typeof(Analysis.Text.Block).Assembly ? type.FullName ?? $"{type.Namespace}.{type.Name}" : type.Name;
        var bare = name.Split('[')[0].Split('`')[0];
        return type.IsGenericType ? $"{bare}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : bare;
    }
}
