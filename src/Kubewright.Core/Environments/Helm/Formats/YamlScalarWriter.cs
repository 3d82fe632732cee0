using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Writes scalars and indicators as the emitter of go-yaml does, and knows the column.</summary>
internal sealed partial class YamlScalarWriter(bool isVersion3)
{
    /// <summary>Behind which column lines are folded; go-yaml v3 folds none.</summary>
    private readonly int _bestWidth = isVersion3 ? int.MaxValue : 80;

    private readonly TracedTextBuilder _output = new();
    private int _column;
    private bool _isStart = true;

    /// <summary>Whether what is written next is the first after a dash, so that a mapping begins on the same line.</summary>
    private bool _isAfterDash;

    private bool _needsSpace;

    public TracedText ToText()
    {
        var text = _output.ToText();
        return text.Value.EndsWith("\n", StringComparison.Ordinal) ? text.Slice(0, text.Length - 1) : text;
    }

    /// <summary>Begins a key or an item: on a line of its own, or after the dash that it belongs to.</summary>
    public void StartItem(int indent)
    {
        if (!_isAfterDash && !_isStart)
        {
            BreakLine(indent);
        }

        _isStart = false;
        _isAfterDash = false;
    }

    public void Dash()
    {
        Raw("- ");
        _isAfterDash = true;
        _needsSpace = false;
    }

    public void Colon(bool isSimple)
    {
        Raw(isSimple ? ":" : ": ");
        _needsSpace = isSimple;
        _isAfterDash = !isSimple;
    }

    public void Indicator(string text)
    {
        Space();
        Raw(text);
        _needsSpace = text == "?";
    }

    /// <summary>A scalar; its further lines begin at an indent.</summary>
    public void Scalar(GoValue value, int indent, bool isKey)
    {
        if (value is not GoString text)
        {
            Space();
            var written = value is GoFloat number ? Float(number.Value) : value is GoNil ? "null" : GoPrinter.Scalar(value);
            _output.Append(written, GoPrinter.OriginOf(value));
            _column += written.Length;
            return;
        }

        var analysis = new YamlTextAnalysis(text.Value, isVersion3);
        switch (analysis.Style(isKey))
        {
            case YamlScalarStyle.Plain:
                Space();
                Plain(text.Text, indent, !isKey);
                break;
            case YamlScalarStyle.SingleQuoted:
                Space();
                SingleQuoted(text.Text, indent, !isKey);
                break;
            case YamlScalarStyle.Literal:
                Space();
                Literal(text.Text, indent);
                break;
            default:
                Space();
                DoubleQuoted(text.Text, indent, !isKey);
                break;
        }
    }

    private static string Float(double value) => double.IsNaN(value) ? ".nan"
        : double.IsPositiveInfinity(value) ? ".inf"
        : double.IsNegativeInfinity(value) ? "-.inf"
        : FloatDigits.Shortest(value, 'g');

    private void Space()
    {
        _isStart = false;
        _isAfterDash = false;
        if (_needsSpace)
        {
            Raw(" ");
            _needsSpace = false;
        }
    }

    private void BreakLine(int indent)
    {
        if (_column > 0)
        {
            _output.Append("\n");
        }

        _output.Append(new string(' ', indent));
        _column = indent;
        _needsSpace = false;
    }

    private void Raw(string text)
    {
        _output.Append(text);
        _column += text.Length;
    }
}
