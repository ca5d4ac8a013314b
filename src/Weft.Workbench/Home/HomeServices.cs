// Registers the use cases of workspaces and of what people keep in them.
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Actors;
using Weft.Workbench.Checks;
using Weft.Workbench.Demonstrations;
using Weft.Workbench.Documents;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Meetings;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Home;

/// <summary>Registers them.</summary>
internal static class HomeServices
{
    /// <summary>Adds the use cases.</summary>
    public static IServiceCollection AddWorkspaces(this IServiceCollection services) => services
        .AddScoped<IWorkspaceStates, WorkspaceStates>().AddScoped<CreateWorkspace>().AddScoped<SetWorkspace>().AddScoped<ListWorkspaces>().AddScoped<ShowWorkspace>().AddScoped<ShowHome>()
        .AddSingleton<ReadCache>().AddScoped<ReadVersion>().AddScoped<AddVersion>().AddScoped<ShowDocument>().AddScoped<CompareVersions>()
        .AddScoped<ShowMeeting>().AddScoped<ShowActor>().AddScoped<ShowProposals>().AddScoped<ConfirmStatements>().AddScoped<ConfirmRecommendations>()
        .AddScoped<ChecksOfDocument>().AddScoped<MakeDemonstration>().AddScoped<RemoveDemonstration>()
        .AddScoped<Regroup>().AddScoped<MergeTags>().AddScoped<ShowTag>().AddScoped<UndoRegrouping>().AddScoped<MergeActors>().AddScoped<SplitActor>()
        .AddSingleton<ReferringItems, ActorReferences>().AddSingleton<ReferringItems, DocumentReferences>().AddSingleton<ReferringItems, MeetingReferences>()
        .AddSingleton<ReferringItems, RecommendationReferences>().AddSingleton<ReferringItems, CommitmentReferences>();
}
