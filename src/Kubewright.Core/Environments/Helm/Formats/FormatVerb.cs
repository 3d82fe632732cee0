namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>One directive of a format: <c>%-8.3s</c>.</summary>
internal sealed class FormatVerb
{
    public bool Plus { get; set; }

    public bool Minus { get; set; }

    public bool Sharp { get; set; }

    public bool Space { get; set; }

    public bool Zero { get; set; }

    public int? Width { get; set; }

    public int? Precision { get; set; }

    public int Verb { get; set; }

    /// <summary>Whether the value is written as it is.</summary>
    public bool IsPlain => !Plus && !Minus && !Sharp && !Space && !Zero && Width is null && Precision is null;

    /// <summary><c>%#v</c> and <c>%+v</c> are verbs of their own, not flags.</summary>
    public bool IsGoSyntax => Verb == 'v' && Sharp;

    /// <summary>The text, filled up to the width.</summary>
    public string Pad(string text)
    {
        var missing = (Width ?? 0) - Go.GoText.RuneCount(text);
        return missing <= 0 ? text : Minus ? text + new string(' ', missing) : new string(Zero ? '0' : ' ', missing) + text;
    }
}
