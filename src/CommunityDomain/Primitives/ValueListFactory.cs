using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain;

/// <summary>Makes <see cref="ValueList{T}"/>.</summary>
[SuppressMessage("Design", "MA0048", Justification = "The collection builder is named after the list.")]
public static class ValueList
{
    /// <summary>Copies the items into a list.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="items">The items, in order.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items);

    /// <summary>Copies the items into a list.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="items">The items, in order.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new(items);
}
