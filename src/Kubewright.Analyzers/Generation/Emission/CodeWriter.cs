using System.Text;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>Writes C# line by line. Lines end with <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _code = new();
    private int _depth;
    private bool _needsGap;

    public CodeWriter Line(string text)
    {
        WriteGap();
        return Append(text);
    }

    /// <summary>An empty line before what comes next, unless that is the end of the block.</summary>
    public CodeWriter Gap()
    {
        _needsGap = true;
        return this;
    }

    /// <summary>A documentation comment of one line. The text is XML already.</summary>
    public CodeWriter Summary(string text) => Line("/// <summary>" + text + "</summary>");

    public CodeWriter Constant(string type, string name, string value) => Line("public const " + type + " " + name + " = " + value + ";");

    /// <summary>Writes a head and braces, between which all is written until the block is disposed.</summary>
    public Block Open(string head)
    {
        Line(head);
        Append("{");
        _depth++;
        return new Block(this);
    }

    public override string ToString() => _code.ToString();

    private CodeWriter Append(string text)
    {
        if (text.Length > 0)
        {
            _code.Append(' ', 4 * _depth).Append(text);
        }

        _code.Append('\n');
        return this;
    }

    private void WriteGap()
    {
        if (_needsGap)
        {
            _needsGap = false;
            _code.Append('\n');
        }
    }

    private void Close()
    {
        _needsGap = false;
        _depth--;
        Append("}");
        _needsGap = true;
    }

    /// <summary>An open pair of braces.</summary>
    public readonly struct Block(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }
}
