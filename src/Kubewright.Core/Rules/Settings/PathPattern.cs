using System.Text.RegularExpressions;

namespace Kubewright.Core.Rules.Settings;

/// <summary>Paths as a pattern: <c>*</c> is anything within a part of a path, <c>**</c> any number of parts; a folder stands for all below it.</summary>
public sealed class PathPattern
{
    private readonly Regex _form;

    /// <param name="text">The pattern, from the directory of the settings.</param>
    public PathPattern(string text)
    {
        var form = Regex.Escape(text.Trim('/')).Replace(@"\*\*/", "(.*/)?").Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*");
        _form = new Regex($"^{form}(/.*)?$", RegexOptions.CultureInvariant);
    }

    /// <summary>Whether a path, with '/', is one of them.</summary>
    public bool Matches(string path) => _form.IsMatch(path);
}
