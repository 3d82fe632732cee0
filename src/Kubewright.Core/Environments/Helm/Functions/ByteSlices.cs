using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Parts of texts by bytes, as Go cuts them.</summary>
internal static class ByteSlices
{
    /// <summary>text[start:end] of Go.</summary>
    /// <exception cref="GoErrorException">What Go panics with where the bounds are wrong.</exception>
    public static TracedText Slice(TracedText text, long start, long end)
    {
        var length = GoText.ByteLength(text.Value);
        if (end < 0 || end > length)
        {
            throw new GoErrorException(end < 0
                ? $"runtime error: slice bounds out of range [:{end}]"
                : $"runtime error: slice bounds out of range [:{end}] with length {length}");
        }

        if (start < 0 || start > end)
        {
            throw new GoErrorException(start < 0
                ? $"runtime error: slice bounds out of range [{start}:]"
                : $"runtime error: slice bounds out of range [{start}:{end}]");
        }

        if (length == text.Length)
        {
            return text.Part((int)start, (int)(end - start));
        }

        if (IndexOf(text.Value, start) is { } from && IndexOf(text.Value, end) is { } to)
        {
            return text.Part(from, to - from);
        }

        return TracedText.Of(GoText.FromBytes([.. GoText.ToBytes(text.Value).Skip((int)start).Take((int)(end - start))]));
    }

    /// <summary>The index of the character that begins at a byte; null where the byte is within a character.</summary>
    private static int? IndexOf(string text, long position)
    {
        long at = 0;
        for (var i = 0; i < text.Length;)
        {
            if (at >= position)
            {
                return at == position ? i : null;
            }

            GoText.RuneAt(text, i, out var size);
            at += GoText.ByteLength(text.Substring(i, size));
            i += size;
        }

        return at == position ? text.Length : null;
    }
}
