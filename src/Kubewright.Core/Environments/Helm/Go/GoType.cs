namespace Kubewright.Core.Environments.Helm.Go;

/// <summary>A type of Go's, named as Go prints it.</summary>
internal sealed class GoType(string name, GoKind kind, GoType? element = null, GoType? underlying = null)
{
    public static readonly GoType Nil = new("<nil>", GoKind.Invalid);
    public static readonly GoType Any = new("interface {}", GoKind.Interface);
    public static readonly GoType Bool = new("bool", GoKind.Bool);
    public static readonly GoType Int = new("int", GoKind.Int);
    public static readonly GoType Int32 = new("int32", GoKind.Int32);
    public static readonly GoType Int64 = new("int64", GoKind.Int64);
    public static readonly GoType Uint8 = new("uint8", GoKind.Uint8);
    public static readonly GoType Uint32 = new("uint32", GoKind.Uint32);
    public static readonly GoType Float64 = new("float64", GoKind.Float64);
    public static readonly GoType String = new("string", GoKind.String);
    public static readonly GoType Map = new("map[string]interface {}", GoKind.Map, Any);
    public static readonly GoType Values = new("common.Values", GoKind.Map, Any, Map);
    public static readonly GoType TextMap = new("map[string]string", GoKind.Map, String);
    public static readonly GoType List = new("[]interface {}", GoKind.Slice, Any);
    public static readonly GoType ListOfLists = new("[][]interface {}", GoKind.Slice, List);
    public static readonly GoType Texts = new("[]string", GoKind.Slice, String);
    public static readonly GoType Ints = new("[]int", GoKind.Slice, Int);
    public static readonly GoType Bytes = new("[]uint8", GoKind.Slice, Uint8);
    public static readonly GoType Files = new("engine.files", GoKind.Map, Bytes);
    public static readonly GoType VersionSet = new("common.VersionSet", GoKind.Slice, String, Texts);
    public static readonly GoType Time = new("time.Time", GoKind.Struct);
    public static readonly GoType Duration = new("time.Duration", GoKind.Int64);
    public static readonly GoType Month = new("time.Month", GoKind.Int);
    public static readonly GoType Weekday = new("time.Weekday", GoKind.Int);

    /// <summary>The name as <c>%T</c> prints it.</summary>
    public string Name { get; } = name;

    public GoKind Kind { get; } = kind;

    /// <summary>The type of the elements of a list or map, the type that a pointer points to.</summary>
    public GoType? Element { get; } = element;

    private readonly GoType? _underlying = underlying;

    /// <summary>The kind as reflect prints it.</summary>
    public string KindName => Kind switch
    {
        GoKind.Pointer => "ptr",
        _ => Kind.ToString().ToLowerInvariant(),
    };

    public bool CanBeNil => Kind is GoKind.Interface or GoKind.Map or GoKind.Slice or GoKind.Pointer;

    public bool IsInteger => Kind is GoKind.Int or GoKind.Int32 or GoKind.Int64 || IsUnsigned;

    public bool IsUnsigned => Kind is GoKind.Uint8 or GoKind.Uint32;

    public static GoType PointerTo(GoType type) => new("*" + type.Name, GoKind.Pointer, type);

    /// <summary>Whether a value of this type may be given where <paramref name="target"/> is expected, by Go's rules of assignment.</summary>
    public bool IsAssignableTo(GoType target) =>
        ReferenceEquals(this, target) || target.Kind == GoKind.Interface || string.Equals(Name, target.Name, StringComparison.Ordinal)
        || (_underlying is not null && ReferenceEquals(_underlying, target)) || (target._underlying is not null && ReferenceEquals(target._underlying, this));

    public override string ToString() => Name;
}
