// Puts two expressions together, so that what a column reads can be filtered in the database.
using System.Linq.Expressions;

namespace Weft.Workbench.Lists;

/// <summary>Composes expressions.</summary>
internal static class Expressions
{
    /// <summary>The second expression over what the first one gives.</summary>
    public static Expression<Func<T, TOut>> Then<T, TValue, TOut>(this Expression<Func<T, TValue>> first, Expression<Func<TValue, TOut>> second) =>
        (Expression<Func<T, TOut>>)first.Then((LambdaExpression)second);

    /// <summary>The second expression over what the first one gives, where its type is known when it runs.</summary>
    public static LambdaExpression Then(this LambdaExpression first, LambdaExpression second) =>
        Expression.Lambda(new Replacing(second.Parameters[0], first.Body).Visit(second.Body), first.Parameters);

    /// <summary>Either of two.</summary>
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, new Replacing(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    /// <summary>The items in an order.</summary>
    public static IOrderedQueryable<T> InOrder<T, TValue>(this IQueryable<T> items, Expression<Func<T, TValue>> by, bool isDescending) =>
        isDescending ? items.OrderByDescending(by) : items.OrderBy(by);

    /// <summary>The name of the property that an expression reads; null where it computes something.</summary>
    public static string? PropertyName(this LambdaExpression get)
    {
        var body = get.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert) body = convert.Operand;
        return body is MemberExpression { Expression: ParameterExpression } member ? member.Member.Name : null;
    }

    private sealed class Replacing(ParameterExpression wanted, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == wanted ? by : node;
    }
}
