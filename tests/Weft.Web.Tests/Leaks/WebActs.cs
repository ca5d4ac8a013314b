// What is sent to the server about what one may not see: forms and acts. Each must be answered as if it were not there.
namespace Weft.Web.Tests.Leaks;

internal static class WebActs
{
    /// <summary>Routes that take forms; their use cases are tried one by one in the tests of the workbench.</summary>
    public static string[] Routes { get; } =
    [
        "/checks/{id:guid}/stop", "/checks/{id:guid}/answers", "/w/{workspace:guid}/searches", "/unsubscribe/{key}",
    ];
}
