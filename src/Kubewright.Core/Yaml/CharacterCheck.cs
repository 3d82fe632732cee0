namespace Kubewright.Core.Yaml;

/// <summary>The characters that no YAML text may hold (go-yaml's readerc.go: "control characters are not allowed").</summary>
internal static class CharacterCheck
{
    /// <summary>What a decoder puts in the place of bytes that are not UTF-8.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>The first such character; null where there is none.</summary>
    public static int? FindForbidden(string text, DocumentPart part)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\x7F' or '\n' or '\r' or '\t')
            {
                continue;
            }

            if (c is < '\xA0' and not '\x85' or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return null;
    }
}
