using Reelwire.Core;
using Reelwire.SpecCompiler.Naming;

namespace Reelwire.Generation.Tests;

public sealed class ReservedNamesTests
{
    public static TheoryData<string> Types => [.. typeof(VideoClient).Assembly.GetExportedTypes().Where(type => !type.IsNested).Select(type => type.Name.Split('`')[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Types))]
    public void No_generated_type_takes_the_name_of_one_of_Core(string name) => Assert.True(ReservedNames.Types.Contains(name), name);

    [Theory]
    [InlineData(typeof(RequestBody))]
    [InlineData(typeof(RequestPart))]
    [InlineData(typeof(ResponseBody))]
    public void No_generated_member_takes_the_name_of_one_that_its_base_has(Type type)
    {
        const System.Reflection.BindingFlags All = System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance;

        // What is internal to Core is nothing that a vendor's assembly could hide.
        var inherited = type.GetMembers(All).Where(member => member is System.Reflection.PropertyInfo { GetMethod.IsAssembly: false } or System.Reflection.MethodInfo { IsSpecialName: false, IsPrivate: false, IsAssembly: false });

        Assert.All(inherited.Select(member => member.Name).Where(name => !name.Contains('<', StringComparison.Ordinal) && !name.Contains('.', StringComparison.Ordinal)), name => Assert.True(ReservedNames.Members.Contains(name), name));
    }
}
