using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer;

/// <summary>Reads the parameters of messages.</summary>
internal static class Parameters
{
    /// <exception cref="ProtocolException">There are none.</exception>
    /// <exception cref="JsonException">They are others than the method takes.</exception>
    public static T Read<T>(JsonElement parameters, JsonTypeInfo<T> type)
        where T : class =>
        (parameters.ValueKind == JsonValueKind.Undefined ? null : parameters.Deserialize(type))
        ?? throw new ProtocolException("The parameters are missing.", ErrorCodes.InvalidParams);
}
