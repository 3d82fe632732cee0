using System.Text.Json;

namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>A message of the client: a request (method and id), a notification (method alone) or a response (id alone).</summary>
/// <param name="Id">The id as it was written, a number or a string; null for a notification.</param>
/// <param name="Method">The method; null for a response.</param>
/// <param name="Parameters">The parameters; of the kind <see cref="JsonValueKind.Undefined"/> where there are none.</param>
internal sealed record IncomingMessage(JsonElement? Id, string? Method, JsonElement Parameters)
{
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static IncomingMessage Parse(ReadOnlyMemory<byte> json)
    {
        // Not disposed: its elements live as long as the message.
        var root = JsonDocument.Parse(json).RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException();
        }

        var id = root.TryGetProperty("id", out var written) && written.ValueKind is JsonValueKind.Number or JsonValueKind.String ? written : (JsonElement?)null;
        var method = root.TryGetProperty("method", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        return new IncomingMessage(id, method, root.TryGetProperty("params", out var parameters) ? parameters : default);
    }
}
