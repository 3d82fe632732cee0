using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>Writes messages to a stream, each whole, from whatever thread.</summary>
internal sealed class MessageWriter(Stream stream)
{
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _content = new(1 << 14);
    private long _lastRequest;

    /// <summary>Answers a request.</summary>
    public void Respond<T>(JsonElement id, T? result, JsonTypeInfo<T> type) => Write(json =>
    {
        WriteId(json, id);
        json.WritePropertyName("result");
        if (result is null)
        {
            json.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(json, result, type);
        }
    });

    /// <summary>Answers a request that cannot be carried out; of what could not be read as one, the id is null.</summary>
    public void Fail(JsonElement? id, int code, string message) => Write(json =>
    {
        WriteId(json, id);
        json.WriteStartObject("error");
        json.WriteNumber("code", code);
        json.WriteString("message", message);
        if (code == ErrorCodes.ServerCancelled)
        {
            json.WriteStartObject("data");
            json.WriteBoolean("retriggerRequest", true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    /// <summary>Says something that nobody answers.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Write(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks the client for something; what it answers is not waited for.</summary>
    public void Request<T>(string method, T parameters, JsonTypeInfo<T> type) => Write(json =>
    {
        WriteRequest(json, method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks the client for something that has no parameters.</summary>
    public void Request(string method) => Write(json => WriteRequest(json, method));

    private void WriteRequest(Utf8JsonWriter json, string method)
    {
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"kubewright-{++_lastRequest}"));
        json.WriteString("method", method);
    }

    private static void WriteId(Utf8JsonWriter json, JsonElement? id)
    {
        json.WritePropertyName("id");
        if (id is { } written)
        {
            written.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private void Write(Action<Utf8JsonWriter> write)
    {
        lock (_gate)
        {
            _content.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(_content))
            {
                json.WriteStartObject();
                json.WriteString("jsonrpc", "2.0");
                write(json);
                json.WriteEndObject();
            }

            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {_content.WrittenCount}\r\n\r\n")));
            stream.Write(_content.WrittenSpan);
            stream.Flush();
        }
    }
}
