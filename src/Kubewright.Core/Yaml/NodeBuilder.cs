using System.Collections.Immutable;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml.Scanning;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubewright.Core.Yaml;

/// <summary>
/// Builds the nodes of one document from the parser's events, without recursion. Only the first document of the text counts, as in
/// go-yaml: what follows a <c>...</c> line is never read.
/// </summary>
internal sealed partial class NodeBuilder
{
    private readonly SourceFile _file;
    private readonly int _offset;
    private readonly int _length;
    private readonly string _text;
    private readonly CancellationToken _cancellationToken;
    private readonly Stack<CollectionFrame> _open = new();
    private readonly ImmutableArray<YamlProblem>.Builder _problems = ImmutableArray.CreateBuilder<YamlProblem>();
    private YamlNode? _root;
    private long _ownNodes;
    private readonly bool _mayBeTemplate;
    private bool _mayHoldInvalidUtf8;

    /// <param name="file">The file that spans point into.</param>
    /// <param name="part">Where the document is in it.</param>
    /// <param name="mayBeTemplate">Whether another program may fill the text in first; kustomize reads its own files as they are.</param>
    /// <param name="cancellationToken">Checked every few thousand events.</param>
    public NodeBuilder(SourceFile file, DocumentPart part, bool mayBeTemplate, CancellationToken cancellationToken)
    {
        _file = file;
        _offset = part.Start;
        _length = part.End - part.Start;
        _text = file.Text.Substring(part.Start, _length);
        _cancellationToken = cancellationToken;
        _mayBeTemplate = mayBeTemplate;
        _mayHoldInvalidUtf8 = _text.IndexOf(CharacterCheck.Replacement) >= 0;
        if (mayBeTemplate && _length > 0 && _text[_length - 1] != '\n')
        {
            // Kubernetes' reader ends every line, the last one too, kustomize's does not; it matters to block scalars.
            _text += "\n";
        }
    }

    /// <summary>Why the document could not be built; null when it could.</summary>
    public YamlProblem? Failure { get; private set; }

    /// <summary>The first template action that is where YAML structure is expected; null where there is none.</summary>
    public SourceSpan? TemplateAction { get; private set; }

    /// <summary>What is wrong with a document that could be built.</summary>
    public ImmutableArray<YamlProblem> Problems => _problems.ToImmutable();

    /// <summary>The root; null where the document is empty, failed or is a template.</summary>
    public YamlNode? Build()
    {
        var scanner = new ManifestScanner(_text);
        try
        {
            Read(new Parser(scanner));
        }
        catch (ScanException e)
        {
            Fail(YamlProblemKind.Syntax, Span(e.Start.Index, e.Start.Index + 1), e.Message);
        }
        catch (YamlException e) when (_open.Count == 0 && _root is not null)
        {
            ReportIgnored(e.Start.Index);
        }
        catch (YamlException e)
        {
            Fail(YamlProblemKind.Syntax, Span(e.Start.Index, e.Start.Index + 1), ParserMessage.InUsersWords(e.Message, _text, Clamp(e.Start.Index)));
        }
#pragma warning disable CA1031 // Whatever else the parser throws must not end the compiler.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var at = scanner.CurrentPosition.Index;
            Fail(YamlProblemKind.NotUnderstood, Span(at, at + 1), "the document was not understood from here on, it was not checked");
        }

        return Failure is null && TemplateAction is null ? _root : null;
    }

    private void Read(Parser parser)
    {
        var events = 0;
        while (Failure is null && TemplateAction is null && parser.MoveNext())
        {
            if ((++events & 0xFFF) == 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
            }

            if (events > DocumentLimits.Nodes)
            {
                Fail(YamlProblemKind.TooLarge, Span(parser.Current!), $"the document has more than {DocumentLimits.Nodes} nodes, it was not checked");
                return;
            }

            switch (parser.Current)
            {
                case Scalar scalar:
                    AddScalar(scalar);
                    break;
                case AnchorAlias alias:
                    AddAlias(alias);
                    break;
                case MappingStart mapping:
                    Open(mapping, isMapping: true, mapping.Style == MappingStyle.Flow);
                    break;
                case SequenceStart sequence:
                    Open(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow);
                    break;
                case MappingEnd or SequenceEnd:
                    Close(parser.Current);
                    break;
                case DocumentEnd end:
                    ReportIgnored(end.End.Index);
                    return;
            }
        }
    }

    /// <summary>go-yaml reads one document of a text and never looks at what is behind it, so kubectl ignores it.</summary>
    private void ReportIgnored(long index)
    {
        var start = Clamp(index);
        if (ContentRange.Find(_text, start, _text.Length) is not { } content)
        {
            return;
        }

        _problems.Add(new YamlProblem(
            YamlProblemKind.Ignored,
            Span(content.Start, content.End),
            "the document ended before this: Kubernetes ignores the text from here to the next '---'"));
    }

    private void AddScalar(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
            ScalarStyle.Literal => YamlScalarStyle.Literal,
            ScalarStyle.Folded => YamlScalarStyle.Folded,
            _ => YamlScalarStyle.Plain,
        };
        var tag = TagOf(scalar);
        var isMissing = style == YamlScalarStyle.Plain && scalar.Value.Length == 0;
        var span = ContentSpan(scalar, tag, isMissing);
        if (ScalarResolver.Resolve(scalar.Value, style, tag) is not { } type)
        {
            Fail(YamlProblemKind.Syntax, span, $"{Quoted.Text(scalar.Value)} is not a value of its tag {Quoted.Text(tag!)}");
            return;
        }

        var isKey = _open.Count > 0 && _open.Peek().ExpectsKey;
        if (type == YamlScalarType.Float && !isKey && ScalarResolver.IsNotFinite(scalar.Value))
        {
            Fail(YamlProblemKind.Syntax, span, $"{Quoted.Text(scalar.Value)} is a number that JSON cannot hold: put it in quotes if it is a text");
            return;
        }

        ReportInvalidUtf8(span);
        _ownNodes++;
        var value = isKey ? CommonText.Intern(scalar.Value) : scalar.Value;
        var isPlaceholder = isMissing && Placeholder.FindInComment(_text, span.Start - _offset) is { } comment
            ? (span = Span(comment.Start, comment.End)).Length > 0
            : Placeholder.IsIn(value);
        var node = new YamlScalar(span, tag, value, style, type, isPlaceholder);
        var size = new NodeSize(1, 1);
        Remember(scalar.Anchor, node, size);
        Add(node, size);
    }

    /// <summary>kubectl reads such a text with replacement characters, so the document counts; one problem is enough for all of them.</summary>
    private void ReportInvalidUtf8(SourceSpan span)
    {
        if (!_mayHoldInvalidUtf8 || _file.Text.IndexOf(CharacterCheck.Replacement, span.Start, span.Length) is not (>= 0 and var at))
        {
            return;
        }

        _mayHoldInvalidUtf8 = false;
        _problems.Add(new YamlProblem(
            YamlProblemKind.InvalidCharacter, new SourceSpan(_file, at, 1), "this value holds bytes that are not UTF-8, save the file as UTF-8"));
    }

    private void Open(NodeEvent start, bool isMapping, bool isFlow)
    {
        _ownNodes++;
        if (_open.Count >= DocumentLimits.Depth)
        {
            Fail(YamlProblemKind.TooLarge, Span(start), $"the document is nested more than {DocumentLimits.Depth} levels deep, it was not checked");
            return;
        }

        var tag = TagOf(start);
        var isPair = isMapping && isFlow && _open.Count > 0 && !_open.Peek().IsMapping && start.End.Index == 0;
        var at = isPair ? CollectionFrame.StartsWithFirstNode : SkipProperties(start, tag);
        if (isMapping && isFlow && at >= 0 && _mayBeTemplate && TemplateDetector.IsAction(_text, at))
        {
            MarkAsTemplate(_offset + at);
            return;
        }

        var anchor = start.Anchor.IsEmpty ? null : start.Anchor.Value;
        if (anchor is not null)
        {
            (_anchors ??= new(StringComparer.Ordinal))[anchor] = new Anchored(null, default);
        }

        _open.Push(new CollectionFrame(isMapping, isFlow, at, tag, anchor));
    }

    private void Close(ParsingEvent end)
    {
        var frame = _open.Pop();
        var span = Span(frame.Start, EndOf(frame, end));
        if (frame.IsMapping && !frame.ExpectsKey)
        {
            Fail(YamlProblemKind.Syntax, Span(end), "a key is missing here");
            return;
        }

        YamlNode node;
        if (frame.IsMapping)
        {
            var builder = new MappingBuilder(_problems, isRoot: _open.Count == 0, frame.KeysAndValues.Count / 2);
            node = builder.Build(span, frame);
            Failure ??= builder.Failure;
        }
        else
        {
            node = new YamlSequence(span, frame.Tag, frame.ToItems());
        }

        var size = new NodeSize(frame.Nodes + 1, frame.Height + 1);
        if (frame.Anchor is not null)
        {
            _anchors![frame.Anchor] = new Anchored(node, size);
        }

        Add(node, size);
    }

    private void MarkAsTemplate(int at) =>
        TemplateAction = new SourceSpan(_file, at, TemplateDetector.ExpressionLength(_file.Text, at, _offset + _length));

    /// <summary>Behind the closing bracket; of a collection without brackets behind the last node.</summary>
    private int EndOf(CollectionFrame frame, ParsingEvent end) =>
        frame.IsFlow && !frame.IsPair ? Clamp(end.End.Index) : frame.LastEnd;

    private void Add(YamlNode node, NodeSize size, SourceSpan? written = null)
    {
        if (_open.Count == 0)
        {
            _root = node;
            return;
        }

        var frame = _open.Peek();
        var place = written ?? node.Span;
        var problem = frame.Add(node, size, place.Start - _offset, place.End - _offset);
        if (problem is not null)
        {
            Fail(YamlProblemKind.Syntax, place, problem);
        }
    }

    private void Fail(YamlProblemKind kind, SourceSpan span, string message) => Failure = new YamlProblem(kind, span, message);

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;
}
