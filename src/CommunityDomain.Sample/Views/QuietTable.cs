using Spectre.Console;

namespace CommunityDomain.Sample.Views;

/// <summary>The one look of the program's tables of short cells: a rule under the headings, nothing else.</summary>
internal static class QuietTable
{
    /// <summary>A table without columns.</summary>
    internal static Table New() => new Table().Border(TableBorder.Simple);

    /// <summary>Adds a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="heading">Its heading; no markup.</param>
    /// <param name="isNumber">Whether its cells are flush right.</param>
    /// <param name="padding">Cells to its right.</param>
    /// <returns>The column.</returns>
    internal static TableColumn Column(this Table table, string heading, bool isNumber = false, int padding = 2)
    {
        TableColumn column = new TableColumn(new Text(heading)).PadLeft(0).PadRight(padding);
        if (isNumber) column.RightAligned();
        table.AddColumn(column);
        return column;
    }
}
