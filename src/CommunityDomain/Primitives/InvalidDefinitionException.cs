namespace CommunityDomain;

/// <summary>A definition cannot be opened or a document cannot be read. Carries every finding, not only the first.</summary>
public sealed class InvalidDefinitionException : Exception
{
    /// <summary>Without findings; for serialisers and mocks.</summary>
    public InvalidDefinitionException()
    {
    }

    /// <summary>With a message only.</summary>
    /// <param name="message">The message.</param>
    public InvalidDefinitionException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public InvalidDefinitionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With the findings.</summary>
    /// <param name="findings">Every finding.</param>
    public InvalidDefinitionException(ValueList<Finding> findings)
        : base(string.Join("\n", findings))
    {
        Findings = findings;
    }

    /// <summary>Every finding, in document order.</summary>
    public ValueList<Finding> Findings { get; }
}
