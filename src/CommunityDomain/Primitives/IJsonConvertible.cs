using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>A generic value that makes the converter of its own instantiation; asked of its <c>default</c>.</summary>
internal interface IJsonConvertible
{
    JsonConverter MakeConverter();
}
