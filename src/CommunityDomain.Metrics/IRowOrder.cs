namespace CommunityDomain.Metrics;

/// <summary>Which of two rows comes first.</summary>
/// <typeparam name="T">A row.</typeparam>
internal interface IRowOrder<T>
    where T : struct
{
    /// <summary>Whether one row comes before another; of equal ones, neither.</summary>
    static abstract bool IsBefore(in T left, in T right);
}
