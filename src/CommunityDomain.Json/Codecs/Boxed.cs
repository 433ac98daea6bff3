namespace CommunityDomain.Json.Codecs;

/// <summary>A value as a class, so that it can be the object of an <see cref="ObjectCodec{T}"/>.</summary>
internal sealed record Boxed<T>(T Value)
    where T : struct;
