using Reelwire.Simulator.CommandLine;

namespace Reelwire.Simulator.Tests.CommandLine;

public sealed class SimulatorArgumentsTests
{
    [Fact]
    public void Without_arguments_a_free_port_is_taken_and_a_task_takes_three_seconds()
    {
        var arguments = SimulatorArguments.Parse([]);

        Assert.Equal((0, TimeSpan.FromSeconds(3), false), (arguments.Options.Port, arguments.Options.TaskDuration, arguments.Help));
    }

    [Fact]
    public void Port_and_duration_are_taken()
    {
        var arguments = SimulatorArguments.Parse(["--port", "5080", "--task-duration", "0.5"]);

        Assert.Equal((5080, TimeSpan.FromSeconds(0.5)), (arguments.Options.Port, arguments.Options.TaskDuration));
    }

    [Fact]
    public void Seed_and_virtual_time_are_taken()
    {
        var arguments = SimulatorArguments.Parse(["--seed", "-7", "--virtual-time"]);

        Assert.Equal(-7, arguments.Options.Seed);
        Assert.IsType<Simulator.Time.VirtualClock>(arguments.Options.TimeProvider);
    }

    [Theory]
    [InlineData("--seed must be a whole number of up to 64 bits, not 'x'.", "--seed", "x")]
    [InlineData("--port must be a whole number from 0 to 65529, not '70000'.", "--port", "70000")]
    [InlineData("--port must be a whole number from 0 to 65529, not 'http'.", "--port", "http")]
    [InlineData("--port needs a value after it.", "--port")]
    [InlineData("--task-duration must be a number of seconds from 0 to 86400, such as 0.5, not '-1'.", "--task-duration", "-1")]
    [InlineData("--task-duration must be a number of seconds from 0 to 86400, such as 0.5, not 'NaN'.", "--task-duration", "NaN")]
    [InlineData("'--prot' is no option of the simulator; it has --port, --task-duration, --seed, --virtual-time and --help.", "--prot", "1")]
    public void A_bad_argument_is_told_in_one_sentence(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => SimulatorArguments.Parse(arguments)).Message);
}
