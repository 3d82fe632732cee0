using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>Reads messages from a stream: a header with <c>Content-Length</c>, an empty line, and that many bytes of JSON.</summary>
internal sealed class MessageReader(Stream stream)
{
    /// <summary>The bytes of a message, at most; more is a broken header, not a manifest.</summary>
    private const int Longest = 256 * 1024 * 1024;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The next message; null at the end of the stream.</summary>
    /// <exception cref="ProtocolException">What arrived is not a message; the next one can be read where its length was known.</exception>
    public IncomingMessage? Read()
    {
        if (ReadLength() is not { } length)
        {
            return null;
        }

        var content = new byte[length];
        for (var read = 0; read < length;)
        {
            var count = Take(content.AsSpan(read));
            if (count == 0)
            {
                return null;
            }

            read += count;
        }

        try
        {
            return IncomingMessage.Parse(content);
        }
        catch (JsonException)
        {
            throw new ProtocolException("A message is not JSON.");
        }
    }

    private int? ReadLength()
    {
        int? length = null;
        while (ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                return length is >= 0 and <= Longest ? length : throw new ProtocolException("A header has no Content-Length that can be used.");
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0
                && line.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(line.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                length = number;
            }
        }

        return null;
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        while (_start < _end || Fill())
        {
            var character = (char)_buffer[_start++];
            if (character == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            if (line.Append(character).Length > _buffer.Length)
            {
                throw new ProtocolException("A header has a line that is too long.");
            }
        }

        return null;
    }

    private int Take(Span<byte> target)
    {
        if (_start == _end)
        {
            return stream.Read(target);
        }

        var count = Math.Min(target.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(target);
        _start += count;
        return count;
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}
