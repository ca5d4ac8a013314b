// Addresses of lists: a column never takes a name that the address needs for itself.
using Weft.Workbench.Lists;

namespace Weft.Workbench.Tests.Lists;

public sealed class ListQueryTests
{
    [Fact]
    public void The_number_of_a_page_is_no_filter_on_the_column_of_pages()
    {
        var statements = ListRegistry.Instance.Find("statements")!;
        Assert.NotNull(statements.Find("page"));

        var paged = ListQuery.Read(statements, key => key == "page" ? "3" : null);
        var filtered = ListQuery.Read(statements, key => key == "page.from" ? "3" : null);

        Assert.Equal((3, 0), (paged.Page, paged.Filters.Length));
        Assert.Equal(new ColumnFilter("page", null, "3", null), Assert.Single(filtered.Filters));
    }
}
