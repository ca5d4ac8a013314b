// Registers what this folder does.
using Microsoft.Extensions.DependencyInjection;

namespace Weft.Workbench.Comments;

internal static class CommentServices
{
    public static IServiceCollection AddComments(this IServiceCollection services) =>
        services.AddScoped<WriteComment>().AddScoped<SettleComment>().AddScoped<ShowComments>().AddScoped<ListQuestions>();
}
