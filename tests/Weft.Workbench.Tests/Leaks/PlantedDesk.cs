// The planted world on the provider of this run, made once for all tests of a class.
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Leaks;

public sealed class PlantedDesk : IAsyncLifetime
{
    internal Desk Desk { get; private set; } = null!;

    internal PlantedWorld World { get; private set; } = null!;

    /// <summary>What the workbench registers.</summary>
    internal HashSet<Type> Registered { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Desk = await Desk.New();
        World = await PlantedWorld.Plant(Desk.Services);
        var services = Desk.Services.GetRequiredService<IServiceProviderIsService>();
        Registered = [.. typeof(WeftDb).Assembly.GetTypes().Where(services.IsService)];
    }

    public async ValueTask DisposeAsync() => await Desk.DisposeAsync();
}
